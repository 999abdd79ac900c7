import { nodesOf } from '../../parse/walk.ts';
import { footnoteDefinitions, footnoteName, looseMarks, markSpan, sameFootnote } from '../footnotes.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fodnote-ubrugt',
  severity: 'advarsel',
  why: 'En forklaring, som intet mærke i teksten fører til, kan ikke stå nederst på siden.',
  messages: {
    default: {
      text: 'Fodnoten »{navn}« bliver ikke brugt, og forklaringen trykkes som et almindeligt afsnit.',
      mend: 'Skriv [^{navn}] det sted i teksten, hvor fodnoten hører til, eller slet forklaringen.',
    },
  },
  check: ({ document }, report) => {
    const used = [
      ...looseMarks(document).map(({ name }) => name),
      ...nodesOf(document.tree, 'footnoteReference').map(({ node }) => footnoteName(node)),
    ];
    const definitions = footnoteDefinitions(document);
    for (const [at, definition] of definitions.entries()) {
      const navn = footnoteName(definition);
      // A second explanation of the same name has a rule of its own.
      const again = definitions.slice(0, at).some((earlier) => sameFootnote(footnoteName(earlier), navn));
      if (again || used.some((name) => sameFootnote(name, navn))) continue;
      report({ span: markSpan(definition), data: { navn } });
    }
  },
});
