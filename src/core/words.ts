const WORD = /[\p{L}\p{N}]+(?:[-–'’./:][\p{L}\p{N}]+)*/gu;

/** The words of a text: runs of letters and digits, joined over a hyphen, period, slash or colon inside a word. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/** Endings that Danish nouns and adjectives take; the longest first. */
const ENDING = /(ernes|erne|enes|ene|ens|ets|ers|en|et|er|es|e|t|s)$/;
const SHORTEST_STEM = 4;

/**
 * Whether a text mentions a term, in any inflected form: the words of the term are reduced to their stems, and each
 * stem must begin a word of the text, in the same order and next to each other. `årlig` finds `årligt`; `årligt`
 * finds `årlige`; `driftsaftale` finds `driftsaftalerne`. A slash or colon parts words here: `leder` stands in
 * `forstander/leder`.
 */
export function mentions(text: string, term: string): boolean {
  const stems = partedWords(term).map(stem);
  if (stems.length === 0) return true;
  const words = partedWords(text);
  return words.some((_, at) => stems.every((start, step) => words[at + step]?.startsWith(start) === true));
}

function partedWords(text: string): string[] {
  return wordsOf(text.toLowerCase().replace(/[/:]/g, ' '));
}

function stem(word: string): string {
  const reduced = word.replace(ENDING, '');
  return reduced.length >= SHORTEST_STEM ? reduced : word;
}
