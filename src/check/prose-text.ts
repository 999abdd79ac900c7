import { endOfWord, isLatinText, isOfWord } from '../core/letters.ts';
import { inSmallLetters } from '../core/small-letters.ts';
import type { ProseBlock } from './prose.ts';

/** A run of letters and digits in the joined text of a document. */
export interface Token {
  /** `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly lower: string;
}

/** The running text of a document in one, so that a search goes over it once. A line ending parts the blocks. */
export interface ProseText {
  readonly text: string;
  /** The text in lower case, place by place. */
  readonly small: string;
  readonly tokens: readonly Token[];
  /** Where any of some words stand, given in lower case; in reading order. */
  tokensOf(...words: readonly string[]): readonly Token[];
  /** The block around a place, and where the block's text begins. */
  blockAt(index: number): { readonly block: ProseBlock; readonly offset: number };
}

const TOKEN = /[\p{L}\p{N}]+/gu;

/** Joins the blocks of a document, of which there must be one. No block holds a line ending itself. */
export function proseTextOf(blocks: readonly ProseBlock[]): ProseText {
  const offsets: number[] = [];
  let length = 0;
  for (const block of blocks) {
    offsets.push(length);
    length += block.text.length + 1;
  }
  const text = blocks.map((block) => block.text).join('\n');
  const small = inSmallLetters(text);
  const tokens = tokensIn(text, small);
  const byWord = new Map<string, Token[]>();
  for (const token of tokens) {
    const same = byWord.get(token.lower);
    if (same) same.push(token);
    else byWord.set(token.lower, [token]);
  }
  return { text, small, tokens, tokensOf, blockAt };

  function tokensOf(...words: readonly string[]): readonly Token[] {
    const found = words.flatMap((word) => byWord.get(word) ?? []);
    return words.length > 1 ? found.sort((one, other) => one.start - other.start) : found;
  }

  function blockAt(index: number): { readonly block: ProseBlock; readonly offset: number } {
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((offsets[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const block = blocks[low];
    if (!block) throw new RangeError('a text without blocks has no places');
    return { block, offset: offsets[low] ?? 0 };
  }
}

function tokensIn(text: string, small: string): readonly Token[] {
  const tokens: Token[] = [];
  if (!isLatinText(text)) {
    for (const { 0: word, index: start } of text.matchAll(TOKEN))
      tokens.push({ start, end: start + word.length, lower: word.toLowerCase() });
    return tokens;
  }
  for (let start = 0; start < text.length; start += 1) {
    if (!isOfWord(text.charCodeAt(start))) continue;
    const end = endOfWord(text, start + 1);
    tokens.push({ start, end, lower: small.slice(start, end) });
    start = end;
  }
  return tokens;
}
