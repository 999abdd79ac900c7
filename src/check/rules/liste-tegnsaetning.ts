import type { List, ListItem, Paragraph } from 'mdast';
import { latinPattern } from '../../core/latin.ts';
import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { listsOf, standsIn } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** How an item ends. What ends in a way that fits both is left out. */
interface Ending {
  readonly kind: 'punktum' | 'intet';
  /** The last word with the period, if there is one. */
  readonly span: Span;
}

const FEWEST = 3;
/** One item of so many may be a slip. */
const CLEARLY_FEWER = 3;
/** A last word that may or may not be followed by a period of its own: an abbreviation, a single letter, a number. */
const ABBREVIATION = latinPattern(
  String.raw`(?:^|[\s(])(?:\p{L}{1,4}\.(?:\p{L}{1,5}\.)+|mv\.|mm\.|osv\.|etc\.|lign\.|nr\.|\p{L}\.|\d+\.)$`,
  'u',
);

export const rule = defineRule({
  id: 'liste-tegnsaetning',
  severity: 'info',
  heuristic: true,
  fix: 'sikker',
  why: 'Når nogle punkter slutter med punktum og andre ikke gør, ser listen ufærdig ud, og læseren leder efter en forskel, der ikke er der.',
  messages: {
    blandet: {
      text: '{med} af punkterne i listen slutter med punktum, {uden} gør ikke.',
      mend: 'Lad alle punkter slutte ens: med punktum, når de er hele sætninger, ellers uden.',
    },
    mangler: {
      text: 'De fleste punkter i listen slutter med punktum. Det gør »{ord}« ikke.',
      mend: 'Skriv »{ord}.«.',
    },
    overfloedig: {
      text: 'De fleste punkter i listen slutter uden punktum. Det gør »{ord}« ikke.',
      mend: 'Skriv »{uden}«.',
    },
  },
  check: ({ document }, report) => {
    const { text } = document.source;
    for (const { list, ancestors } of listsOf(document.tree)) {
      if (standsIn(ancestors, 'tabel') || isOneSentence(list, text)) continue;
      const endings = list.children.flatMap((item) => endingOf(item, text) ?? []);
      const stops = endings.filter(({ kind }) => kind === 'punktum').length;
      const bare = endings.length - stops;
      const [first] = endings;
      if (!first || endings.length < FEWEST) continue;
      // Of nearly as many of each nobody can tell which was meant.
      if (Math.min(stops, bare) * CLEARLY_FEWER > endings.length) {
        report({ span: first.span, message: 'blandet', data: { med: String(stops), uden: String(bare) } });
        continue;
      }
      for (const { kind, span } of endings) {
        if ((kind === 'punktum') === stops > bare) continue;
        const ord = text.slice(span.start, span.end);
        const uden = ord.slice(0, -1);
        const found = { span, data: { ord, uden } };
        if (kind === 'intet') report({ ...found, message: 'mangler', suggestion: `${ord}.` });
        else report({ ...found, message: 'overfloedig', suggestion: uden });
      }
    }
  },
});

/** Items that make one sentence together: commas or nothing, and a period after the last. */
function isOneSentence(list: List, text: string): boolean {
  const rest = list.children.slice(0, -1).flatMap((item) => endingOf(item, text) ?? []);
  return rest.every(({ kind }) => kind === 'intet');
}

/** Null for an item that ends in any other way, and for one that a list, a mark or a code follows on. */
function endingOf(item: ListItem, text: string): Ending | null {
  const [only, ...others] = item.children;
  if (only?.type !== 'paragraph' || others.length > 0 || only.children.at(-1)?.type !== 'text') return null;
  const { end } = spanOf(only);
  const typed = typedText(only, text);
  const word = typed.slice(startOfLastWord(typed));
  if (word.includes('://')) return null;
  const span = { start: end - word.length, end };
  if (/[\p{L}\p{N})]$/u.test(word)) return { kind: 'intet', span };
  // Of several sentences the last one keeps its period.
  const several = /[.!?]\s+\p{Lu}/u.test(typed);
  if (/[\p{L}\p{N})]\.$/u.test(word) && !ABBREVIATION.test(typed) && !several)
    return { kind: 'punktum', span };
  return null;
}

function typedText(paragraph: Paragraph, text: string): string {
  const { start, end } = spanOf(paragraph);
  return text.slice(start, end);
}

function startOfLastWord(text: string): number {
  let at = text.length;
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
