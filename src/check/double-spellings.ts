import { byCodeUnit } from '../core/text-order.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Two spellings of one word. */
export interface DoubleSpelling {
  readonly rarer: string;
  readonly usual: string;
}

/** Shorter words may be different ones. */
const SHORTEST_WITH_HYPHEN = 6;
const SHORTEST_COMPOUND = 12;
/** So much must stand on each side of the s that joins the parts of a compound. */
const SHORTEST_PART = 4;

/** Words that stand both with and without a hyphen, and compounds that stand both with and without the s between. */
export function doubleSpellings(vocabulary: Vocabulary): readonly DoubleSpelling[] {
  return [...withAndWithoutHyphen(vocabulary), ...withAndWithoutS(vocabulary)];
}

function withAndWithoutHyphen(vocabulary: Vocabulary): readonly DoubleSpelling[] {
  const hyphened = [...vocabulary.keys()].filter((word) => word.includes('-') && /\p{Ll}-\p{Ll}/u.test(word));
  if (hyphened.length === 0) return [];
  const plain = new Map([...vocabulary.keys()].map((word) => [word.toLowerCase(), word]));
  return hyphened.flatMap((word) => {
    const joined = word.replaceAll('-', '').toLowerCase();
    const other = joined.length < SHORTEST_WITH_HYPHEN ? undefined : plain.get(joined);
    if (other === undefined) return [];
    const isUsual = times(vocabulary, word) > times(vocabulary, other);
    return [isUsual ? { rarer: other, usual: word } : { rarer: word, usual: other }];
  });
}

/** `kvalitetovervåges` beside `kvalitetsovervågningen`: only the one without is reported. */
function withAndWithoutS(vocabulary: Vocabulary): readonly DoubleSpelling[] {
  const long = [...vocabulary.keys()].filter(
    (word) => word.length >= SHORTEST_COMPOUND && /^\p{L}\p{Ll}+$/u.test(word),
  );
  const sorted = long.map((word) => word.toLowerCase()).sort(byCodeUnit);
  const typed = new Map(long.map((word) => [word.toLowerCase(), word]));
  const found = new Map<string, string>();
  for (const word of sorted) {
    for (let at = word.indexOf('s', SHORTEST_PART); at >= 0; at = word.indexOf('s', at + 1)) {
      if (at + SHORTEST_PART >= word.length) break;
      const without = word.slice(0, at) + word.slice(at + 1, at + 1 + SHORTEST_PART);
      const rival = firstFrom(sorted, without);
      if (rival?.startsWith(without) && !found.has(rival)) found.set(rival, word);
    }
  }
  return [...found].map(([rival, word]) => {
    return { rarer: typed.get(rival) ?? rival, usual: typed.get(word) ?? word };
  });
}

function times(vocabulary: Vocabulary, word: string): number {
  return vocabulary.get(word)?.length ?? 0;
}

/** The first of some sorted words that does not come before a text. */
function firstFrom(sorted: readonly string[], text: string): string | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodeUnit(sorted[middle] ?? '', text) < 0) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
