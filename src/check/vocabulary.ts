import type { ProseBlock } from './prose.ts';
import { isIn } from './prose-matches.ts';
import type { ProseText } from './prose-text.ts';

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

/** Gathers the words of a text; addresses and code have none. */
export function vocabularyOf({ text, blockAt }: ProseText): Vocabulary {
  const words = new Map<string, [WordPlace, ...WordPlace[]]>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const { block, offset } = blockAt(index);
    const start = index - offset;
    if (block.marks.length > 0 && isIn(block, 'adresse', start, start + word.length)) continue;
    const place = { block, start };
    const places = words.get(word);
    if (places) places.push(place);
    else words.set(word, [place]);
  }
  return words;
}
