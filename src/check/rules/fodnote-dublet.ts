import { firstExplanations, footnoteDefinitions, footnoteKey, footnoteName, markSpan } from '../footnotes.ts';
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
    for (const definition of footnoteDefinitions(document)) {
      const navn = footnoteName(definition);
      const first = firstExplanations(document).get(footnoteKey(navn));
      if (!first || first === definition) continue;
      const related = [{ at: { file, span: markSpan(first) }, message: 'Den første står her.' }];
      report({ span: markSpan(definition), data: { navn }, related });
    }
  },
});
