import type { Nodes } from 'mdast';
import { plainText } from '../../parse/plain-text.ts';
import { spanOf } from '../../parse/tree.ts';
import { walk } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

/** A caption typed as a line of text: `Tabel: …`, `Tabel 2. …`. */
const TYPED = /^Tabel(?:\s+\d+(?:\.\d+)*)?\s*[.:–-]\s*(?<title>\S.*)$/su;

export const rule = defineRule({
  id: 'tabel-overskrift',
  severity: 'advarsel',
  why: 'Tabellens titel får selv ordet »Tabel« og et nummer, når dokumentet udgives, og en skærmlæser læser den op sammen med tabellen. Det sker kun, når den står i tabellen.',
  messages: {
    default: {
      text: 'Titlen »{titel}« står som en linje over tabellen.',
      mend: 'Skriv den i tabellen: :::tabel[{titel}]{kolonner="…"}, og slet linjen.',
    },
  },
  check: ({ document }, report) => {
    walk(document.tree, (node) => {
      if (!('children' in node)) return;
      const children: readonly Nodes[] = node.children;
      children.forEach((child, at) => {
        const next = children[at + 1];
        if (child.type !== 'paragraph' || !next || !isTable(next)) return;
        const titel = TYPED.exec(plainText([child]).replace(/\s+/g, ' '))?.groups?.title;
        if (titel !== undefined) report({ span: spanOf(child), data: { titel } });
      });
    });
  },
});

function isTable(node: Nodes): boolean {
  return node.type === 'table' || (node.type === 'containerDirective' && node.name === 'tabel');
}
