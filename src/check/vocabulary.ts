import { latinPattern } from '../core/latin.ts';
import { isLatinText, isLetter, isOfWord } from '../core/letters.ts';
import type { ProseBlock } from './prose.ts';
import { isIn } from './prose-matches.ts';

/** A place where a word stands. */
export interface WordPlace {
  readonly block: ProseBlock;
  /** In the block's text. */
  readonly start: number;
}

/** The words of a document as they are typed, each with its places in reading order. */
export type Vocabulary = ReadonlyMap<string, readonly [WordPlace, ...WordPlace[]]>;

/** A word: letters, with hyphens and apostrophes inside it. Numbers are none, nor the parts of `hjemmeside.dk`. */
const WORD =
  /(?<![\p{L}\p{N}]|[\p{L}\p{N}][.@_-])\p{L}[\p{L}\p{M}]*(?:['’´-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}]|[.@_-][\p{L}\p{N}])/gu;

/** The same where all letters are Latin, which takes a fraction of the time. */
const LATIN_WORD = latinPattern(WORD.source, WORD.flags);

/** Gathers the words of some blocks; addresses and code have none. */
export function vocabularyOf(blocks: readonly ProseBlock[]): Vocabulary {
  const words = new Map<string, [WordPlace, ...WordPlace[]]>();
  for (const block of blocks) {
    const { text, marks } = block;
    for (const { word, index: start } of isLatinText(text) ? latinWords(text) : anyWords(text, 0)) {
      if (marks.length > 0 && isIn(block, 'adresse', start, start + word.length)) continue;
      const place = { block, start };
      const places = words.get(word);
      if (places) places.push(place);
      else words.set(word, [place]);
    }
  }
  return words;
}

interface Word {
  readonly word: string;
  readonly index: number;
}

function anyWords(text: string, base: number, pattern = WORD): readonly Word[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index: base + index }));
}

/** The words of a Latin text: of one run without blanks after the other. */
function latinWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let from = 0; from < text.length; ) {
    const to = endOfRun(text, from);
    for (const word of wordsOfRun(text, from, to)) words.push(word);
    from = to + 1;
  }
  return words;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== LINE_END) at += 1;
  return at;
}

/** A run nearly always holds one word, with other signs around it; what holds more is looked at closely. */
function wordsOfRun(text: string, from: number, to: number): readonly Word[] {
  let index = from;
  while (index < to && !isOfWord(text.charCodeAt(index))) index += 1;
  let end = endOfLetters(text, index);
  // Hyphens and apostrophes with a letter on each side are of the word.
  while (end > index && JOINS.has(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1)))
    end = endOfLetters(text, end + 1);
  let rest = end;
  while (rest < to && !isOfWord(text.charCodeAt(rest))) rest += 1;
  if (rest < to) return hasLetter(text, index, to) ? anyWords(text.slice(from, to), from, LATIN_WORD) : [];
  return end > index ? [{ word: text.slice(index, end), index }] : [];
}

/** Numbers and dates have none. */
function hasLetter(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && !isLetter(text.charCodeAt(at))) at += 1;
  return at < to;
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

const JOINS = new Set([..."'’´-"].map((sign) => sign.charCodeAt(0)));
const SPACE = 32;
const LINE_END = 10;
