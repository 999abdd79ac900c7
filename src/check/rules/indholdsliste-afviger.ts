import type { ListItem } from 'mdast';
import { plainText } from '../../parse/plain-text.ts';
import { spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText, walk } from '../../parse/walk.ts';
import { likeness } from '../likeness.ts';
import { itemText, listsOf, standsIn } from '../lists.ts';
import { defineRule } from '../rule.ts';
import { withoutTypedNumber } from '../typed-heading-number.ts';

/** A document that says what it holds, or a line that says nothing else. */
const PROMISE =
  /(?<!\p{L})(?:retningslinje|dokument|vejledning|instruks|procedure|politik|kapite?l)\p{Ll}*(?:\s+[\p{L}\d]+){0,4}?\s+(?:indeholder|omfatter|handler om|redegør\p{Ll}*|beskriver|dækker|stiller)(?!\p{L})[^.]*:$|(?<!\p{L})redegør retningslinjerne for:$|^retningslinjer for:$/iu;

/** What stands in front of a heading or an item that is otherwise the same. */
const LEAD =
  /^(?:retningslinjer|retningslinje|krav|regler|procedure|særlige krav|minimumskrav)\s+(?:for|til|om)\b[,:]?\s*/iu;
/** From here on an item is meant to be the heading; from `SAME` it is. */
const NEAR = 0.6;
const SAME = 1;

export const rule = defineRule({
  id: 'indholdsliste-afviger',
  severity: 'advarsel',
  heuristic: true,
  why: 'Listen fortæller, hvad dokumentet indeholder. Hedder afsnittene noget andet, leder læseren forgæves.',
  messages: {
    default: {
      text: 'Listen siger »{punkt}«, og afsnittet hedder »{afsnit}«.',
      mend: 'Brug de samme ord begge steder, eller skriv et link til afsnittet: :henvisning[{afsnit}]{til="#…"}.',
    },
    'uden-afsnit': {
      text: '»{punkt}« er lovet i listen, men intet afsnit hedder sådan.',
      mend: 'Skriv afsnittet, eller slet punktet i listen.',
    },
  },
  check: ({ document, file, level }, report) => {
    if (level === 'lokal') return;
    const headings = headingsOf(document.tree).map((heading) => ({
      text: withoutTypedNumber(headingText(heading)),
      span: spanOf(heading),
    }));
    for (const { list, before, ancestors } of listsOf(document.tree)) {
      if (before?.type !== 'paragraph' || standsIn(ancestors, 'skrivefelt')) continue;
      if (!PROMISE.test(lastSentence(plainText([before])))) continue;
      const items = list.children.flatMap((item) => {
        const found = hasReference(item) ? null : itemText(item);
        if (!found) return [];
        const scored = headings.map((heading) => ({
          heading,
          score: likeness(bare(found.text), bare(heading.text)),
        }));
        const best = scored.reduce((one, other) => (other.score > one.score ? other : one), NOTHING);
        return [{ ...found, ...best }];
      });
      const meant = items.filter(({ score }) => score >= NEAR);
      // A list in which few items are headings is a list of something else.
      if (meant.length * 2 <= list.children.length || meant.length < 2) continue;
      for (const { text, span, score, heading } of items) {
        if (score >= SAME) continue;
        if (score < NEAR || !heading) report({ span, message: 'uden-afsnit', data: { punkt: text } });
        else {
          const related = [{ at: { file, span: heading.span }, message: 'Afsnittet.' }];
          report({ span, data: { punkt: text, afsnit: heading.text }, related });
        }
      }
    }
  },
});

const NOTHING: {
  readonly heading: { readonly text: string; readonly span: { start: number; end: number } } | null;
  readonly score: number;
} = {
  heading: null,
  score: 0,
};

function lastSentence(text: string): string {
  const sentences = text.replace(/\s+/g, ' ').split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentences.slice(-1).join('');
}

function bare(text: string): string {
  return text.replace(LEAD, '');
}

/** A link to the section takes the reader there, whatever it is called. */
function hasReference(item: ListItem): boolean {
  let found = false;
  walk(item, (node) => {
    if ((node.type === 'textDirective' && node.name === 'henvisning') || node.type === 'link') found = true;
  });
  return found;
}
