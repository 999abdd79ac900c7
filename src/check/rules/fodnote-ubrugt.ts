import { walk } from '../../parse/walk.ts';
import { spanOf } from '../../parse/tree.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fodnote-ubrugt',
  severity: 'advarsel',
  why: 'En forklaring, som intet mærke i teksten fører til, kommer ikke med ud.',
  messages: {
    default: {
      text: 'Fodnoten »{navn}« bliver ikke brugt, og forklaringen kommer ikke med ud.',
      mend: 'Skriv [^{navn}] det sted i teksten, hvor fodnoten hører til, eller slet forklaringen.',
    },
  },
  check: ({ document }, report) => {
    const used = new Set<string>();
    walk(document.tree, (node) => {
      if (node.type === 'footnoteReference') used.add(node.identifier);
    });
    const seen = new Set<string>();
    walk(document.tree, (node) => {
      if (node.type !== 'footnoteDefinition') return;
      // A second explanation of the same name has a rule of its own.
      if (!used.has(node.identifier) && !seen.has(node.identifier)) {
        const { start } = spanOf(node);
        const navn = node.label ?? node.identifier;
        report({ span: { start, end: start + navn.length + 3 }, data: { navn } });
      }
      seen.add(node.identifier);
    });
  },
});
