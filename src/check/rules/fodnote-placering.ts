import type { Nodes } from 'mdast';
import { spanOf } from '../../parse/tree.ts';
import { walk } from '../../parse/walk.ts';
import { footnoteName } from '../footnotes.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fodnote-placering',
  severity: 'advarsel',
  why: 'En fodnotes tekst midt i en liste deler den i to. Punkterne efter den ser ud, som om de hører til noget andet.',
  messages: {
    default: {
      text: 'Fodnoten »{maerke}« står midt i en liste.',
      mend: 'Flyt linjen, der begynder med [^{maerke}]:, ned under listen eller sidst i dokumentet.',
    },
  },
  check: ({ document }, report) => {
    walk(document.tree, (node) => {
      if (!('children' in node)) return;
      const children: readonly Nodes[] = node.children;
      let before: Nodes | undefined;
      let next = 0;
      children.forEach((child, at) => {
        if (child.type !== 'footnoteDefinition') {
          before = child;
          return;
        }
        next = Math.max(next, at);
        while (children[next]?.type === 'footnoteDefinition') next += 1;
        const after = children[next];
        if (before?.type !== 'list' || after?.type !== 'list' || before.ordered !== after.ordered) return;
        report({ span: spanOf(child), data: { maerke: footnoteName(child) } });
      });
    });
  },
});
