import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'alt-tekst-mangler',
  severity: 'advarsel',
  why: 'Den, der ikke kan se billedet, får læst teksten i de kantede klammer op. Offentlige dokumenter skal have den.',
  messages: {
    default: {
      text: 'Billedet har ingen beskrivelse.',
      mend: 'Skriv i de kantede klammer, hvad billedet viser, fx ![Plan over stueetagen med nødudgange]({sti}).',
    },
  },
  check: ({ document }, report) => {
    for (const { node } of nodesOf(document.tree, 'image', 'imageReference')) {
      if (node.alt?.trim()) continue;
      report({ span: spanOf(node), data: { sti: node.type === 'image' ? node.url : node.identifier } });
    }
  },
});
