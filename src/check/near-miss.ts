import { isEnding } from './word-endings.ts';

/** The word of a list that a word comes within one letter of, whatever its case; null when it is one of them. */
export type NearMiss = (word: string) => string | null;

/** Shorter words come near too many others. */
const SHORTEST = 9;
/** A slip in the first letters is rare, and without them every word would have to be held against every other. */
const SURE = 3;

/** Looks words up in a list, whatever their ending. */
export function nearMissFinder(words: readonly string[]): NearMiss {
  const byStart = new Map<string, string[]>();
  for (const word of words.map((one) => one.toLowerCase())) {
    if (word.length < SHORTEST) continue;
    const start = word.slice(0, SURE);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  return (typed) => {
    if (typed.length < SHORTEST - 1) return null;
    const word = typed.toLowerCase();
    const candidates = byStart.get(word.slice(0, SURE)) ?? [];
    if (candidates.some((one) => word.startsWith(one))) return null;
    return candidates.find((one) => isOneLetterOff(word, one)) ?? null;
  };
}

/** Whether a word is the other one with an ending, but for one letter that is missing, too many, wrong or swapped. */
function isOneLetterOff(word: string, other: string): boolean {
  let same = SURE;
  while (same < other.length && word[same] === other[same]) same += 1;
  // A difference in the last letter is as a rule another ending.
  if (same >= other.length - 1) return false;
  const [rest, wanted] = [word.slice(same), other.slice(same)];
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0];
  return (
    endsLike(rest, wanted.slice(1)) ||
    endsLike(rest.slice(1), wanted) ||
    endsLike(rest.slice(1), wanted.slice(1)) ||
    (isSwapped && endsLike(rest.slice(2), wanted.slice(2)))
  );
}

function endsLike(text: string, start: string): boolean {
  return text.startsWith(start) && isEnding(text.slice(start.length));
}
