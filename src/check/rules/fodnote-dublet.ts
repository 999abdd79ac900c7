import { footnoteDefinitions, footnoteName, markSpan, sameFootnote } from '../footnotes.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fodnote-dublet',
  severity: 'fejl',
  why: 'Har en fodnote to forklaringer, kommer kun den første med ud.',
  messages: {
    default: {
      text: 'Fodnoten »{navn}« har to forklaringer, og kun den første kommer med ud.',
      mend: 'Saml forklaringen ét sted, eller giv den anden fodnote et andet navn, fx [^{navn}-2].',
    },
  },
  check: ({ document, file }, report) => {
    const definitions = footnoteDefinitions(document);
    for (const [at, definition] of definitions.entries()) {
      const navn = footnoteName(definition);
      const first = definitions.slice(0, at).find((earlier) => sameFootnote(footnoteName(earlier), navn));
      if (!first) continue;
      const related = [{ at: { file, span: markSpan(first) }, message: 'Den første står her.' }];
      report({ span: markSpan(definition), data: { navn }, related });
    }
  },
});
