import { endOfWord, isLatinText, isOfWord } from './letters.ts';

const WORD = /[\p{L}\p{N}]+(?:[-–'’./:][\p{L}\p{N}]+)*/gu;

const JOINS = new Set([..."-–'’./:"].map((sign) => sign.charCodeAt(0)));

/** The words of a text: runs of letters and digits, joined over a hyphen, period, slash or colon inside a word. */
export function wordsOf(text: string): string[] {
  return isLatinText(text) ? latinWords(text) : (text.normalize('NFC').match(WORD) ?? []);
}

/** How many characters each word of a text has. */
export function wordLengths(text: string): readonly number[] {
  if (!isLatinText(text)) return wordsOf(text).map(({ length }) => length);
  const lengths: number[] = [];
  eachLatinWord(text, (start, end) => lengths.push(end - start));
  return lengths;
}

/** The same for a Latin text, in which no accent stands apart from its letter. */
function latinWords(text: string): string[] {
  const words: string[] = [];
  eachLatinWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

function eachLatinWord(text: string, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < text.length; start += 1) {
    if (!isOfWord(text.charCodeAt(start))) continue;
    let end = endOfWord(text, start + 1);
    while (JOINS.has(text.charCodeAt(end)) && isOfWord(text.charCodeAt(end + 1)))
      end = endOfWord(text, end + 1);
    visit(start, end);
    start = end;
  }
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
