import { spanOf } from '../../parse/tree.ts';
import { headingText } from '../../parse/walk.ts';
import { listsOf, standsIn } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** Headings that say themselves what the list under them is. */
const SAYS_IT =
  /referenc|henvisning|litteratur|kilde|link|bilag|definition|begreb|ordliste|forkortelse|læs mere|se også|mere viden|lovgrundlag|love|regler|materiale|kontakt|indhold|\?$/iu;

export const rule = defineRule({
  id: 'liste-uden-indledning',
  severity: 'info',
  heuristic: true,
  why: 'Et punkt er først et krav, når læseren ved, hvem det gælder, og hvad punkterne er: noget I skal, noget I kan, eller eksempler.',
  messages: {
    default: {
      text: 'Listen under »{overskrift}« begynder uden en indledning.',
      mend: 'Skriv en sætning før listen, der siger, hvad punkterne er, fx »Tilbuddet skal sikre, at:«.',
    },
  },
  check: ({ document, level }, report) => {
    if (level === 'lokal') return;
    for (const { list, before, ancestors } of listsOf(document.tree)) {
      if (before?.type !== 'heading' || list.children.length < 2) continue;
      const overskrift = headingText(before);
      if (SAYS_IT.test(overskrift) || standsIn(ancestors, 'tabel', 'eksempel')) continue;
      const [first] = list.children;
      if (first) report({ span: spanOf(first), data: { overskrift } });
    }
  },
});
