import { wordsOf } from '../core/words.ts';

/** Fewer words may stand in any phrase. */
const FEWEST_WORDS = 3;

/**
 * How much of the shorter of two phrases stands in the other, in the same order: 1 for the same words, less than 1 for
 * any other, 0 where one is so short that its words may stand there by chance. Blanks, case and punctuation do not
 * matter.
 */
export function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one.toLowerCase()), wordsOf(other.toLowerCase())];
  if (words.length === 0 || others.length === 0) return 0;
  if (words.join(' ') === others.join(' ')) return 1;
  const shortest = Math.min(words.length, others.length);
  if (shortest < FEWEST_WORDS) return 0;
  return Math.min(0.99, inCommon(words, others) / shortest);
}

/** Length of the longest common subsequence. */
function inCommon(words: readonly string[], others: readonly string[]): number {
  let last = others.map(() => 0);
  for (const word of words) {
    const row: number[] = [];
    others.forEach((other, at) => {
      const diagonal = last[at - 1] ?? 0;
      row.push(word === other ? diagonal + 1 : Math.max(last[at] ?? 0, row[at - 1] ?? 0));
    });
    last = row;
  }
  return last.at(-1) ?? 0;
}
