import type { ListItem } from 'mdast';
import { spanOf } from '../../parse/tree.ts';
import { headingText } from '../../parse/walk.ts';
import { isDemand } from '../demand-sentences.ts';
import { itemText, listsOf, standsIn } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** Headings that say themselves what the list under them is. */
const SAYS_IT =
  /referenc|henvisning|litteratur|kilde|link|bilag|definition|begreb|ordliste|forkortelse|læs mere|se også|mere viden|lovgrundlag|love|regler|materiale|dokument|kontakt|indhold|\?$/iu;

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
      // Steps and boxes to tick are read for what they are; whole sentences need no introduction, demands do.
      const [first] = list.children;
      if (!first || before?.type !== 'heading' || list.ordered === true || typeof first.checked === 'boolean')
        continue;
      if (list.children.length < 2 || !list.children.some(needsIntroduction)) continue;
      const overskrift = headingText(before);
      if (SAYS_IT.test(overskrift) || standsIn(ancestors, 'tabel', 'eksempel')) continue;
      report({ span: spanOf(first), data: { overskrift } });
    }
  },
});

function needsIntroduction(item: ListItem): boolean {
  const text = itemText(item)?.text ?? '';
  return isDemand(text) || !/[.!?)\]]$/u.test(text);
}
