import { nodesOf } from '../../parse/walk.ts';
import { firstExplanations, footnoteKey, footnoteName, looseMarks, markSpan } from '../footnotes.ts';
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
    const used = new Set(
      [
        ...looseMarks(document).map(({ name }) => name),
        ...nodesOf(document.tree, 'footnoteReference').map(({ node }) => footnoteName(node)),
      ].map(footnoteKey),
    );
    // A second explanation of the same name has a rule of its own.
    for (const [key, definition] of firstExplanations(document)) {
      if (!used.has(key)) report({ span: markSpan(definition), data: { navn: footnoteName(definition) } });
    }
  },
});
