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

/** Gathers the words of some blocks; addresses and code have none. */
export function vocabularyOf(blocks: readonly ProseBlock[]): Vocabulary {
  const words = new Map<string, [WordPlace, ...WordPlace[]]>();
  for (const block of blocks) {
    for (const { 0: word, index: start } of block.text.matchAll(WORD)) {
      if (isIn(block, 'adresse', start, start + word.length)) continue;
      const place = { block, start };
      const places = words.get(word);
      if (places) places.push(place);
      else words.set(word, [place]);
    }
  }
  return words;
}
