import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { walk } from '../../parse/walk.ts';
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
    const firsts = new Map<string, Span>();
    walk(document.tree, (node) => {
      if (node.type !== 'footnoteDefinition') return;
      const navn = node.label ?? node.identifier;
      const { start } = spanOf(node);
      const span = { start, end: start + navn.length + 3 };
      const first = firsts.get(node.identifier);
      if (!first) firsts.set(node.identifier, span);
      else report({ span, data: { navn }, related: [{ at: { file, span: first }, message: 'Den første står her.' }] });
    });
  },
});
