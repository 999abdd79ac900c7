import { withoutComments } from '../../core/comments.ts';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';
import { runningTexts, spanOfMatch } from '../running-text.ts';

export const rule = defineRule({
  id: 'kommentar-uafsluttet',
  severity: 'fejl',
  why: 'En kommentar bliver aldrig trykt. Mangler dens afslutning, kan programmet ikke se, hvor teksten begynder igen, og så står vejledningen i det trykte dokument.',
  messages: {
    default: {
      text: 'Kommentaren er ikke afsluttet, og den og teksten efter den trykkes, som de står.',
      mend: 'Skriv --> der, hvor kommentaren slutter.',
    },
    tekst: {
      text: 'Kommentaren er ikke afsluttet og bliver trykt som tekst.',
      mend: 'Skriv --> der, hvor kommentaren slutter.',
    },
  },
  check: ({ document }, report) => {
    for (const { node } of nodesOf(document.tree, 'html')) {
      const { start, end } = spanOf(node);
      const typed = document.source.text.slice(start, end);
      const closed = withoutComments(typed, (comment) => ' '.repeat(comment.length));
      const at = closed.indexOf('<!--');
      if (at >= 0) report({ span: { start: start + at, end: start + at + 4 } });
    }
    for (const text of runningTexts(document)) {
      for (const match of text.typed.matchAll(/<!--(?<!\\<!--)/g))
        report({ span: spanOfMatch(text, match), message: 'tekst' });
    }
  },
});
