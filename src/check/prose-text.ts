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
  readonly tokens: readonly Token[];
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
  const lowered = text.toLowerCase();
  // A few letters of other languages are two in lower case.
  const isParallel = lowered.length === text.length;
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(TOKEN)) {
    const end = start + word.length;
    tokens.push({ start, end, lower: isParallel ? lowered.slice(start, end) : word.toLowerCase() });
  }
  return { text, tokens, blockAt };

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
