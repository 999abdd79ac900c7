import { spanOf } from '../../parse/tree.ts';
import { walk } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-tom',
  severity: 'advarsel',
  why: 'Et link uden adresse ser ud til at virke, men fører ingen steder hen.',
  messages: {
    default: {
      text: 'Linket »{tekst}« har ingen adresse.',
      mend: 'Skriv adressen i parentesen, fx (https://www.example.dk), eller fjern klammer og parentes, så kun teksten er tilbage.',
    },
  },
  check: ({ document }, report) => {
    walk(document.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (node.url.trim() !== '' && node.url.trim() !== '#') return;
      const span = spanOf(node);
      const typed = document.source.text.slice(span.start, span.end);
      report({ span, data: { tekst: /^\[([^\]]*)\]/.exec(typed)?.[1] ?? typed } });
    });
  },
});
