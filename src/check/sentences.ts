import { wordLengths } from '../core/words.ts';
import type { ProseBlock } from './prose.ts';

/** One sentence of a block. */
export interface Sentence {
  /** In the block's text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The length of each word. */
  readonly words: readonly number[];
}

/** Parts a block in sentences; a block without a period is one. */
export type SentenceSplitter = (block: ProseBlock) => readonly Sentence[];

/** Where a sentence ends: also after a colon and a semicolon, which readers take a breath at. */
const END = /(?:[.!?…]+["»«”’)\]*]*(?=\s+[\p{Lu}\p{N}»"“”(\uFFFC]|\s*$)|[:;](?=\s))/gu;
/** Abbreviations that often stand last in a sentence. */
const LAST = new Set(['mv.', 'm.v.', 'mm.', 'm.m.', 'osv.', 'etc.', 'el.lign.', 'pct.', 'kr.']);

/** A splitter that knows the given abbreviations, whose periods end no sentence. */
export function sentenceSplitter(abbreviations: readonly string[]): SentenceSplitter {
  const known = new Set(abbreviations.filter((one) => one.endsWith('.') && !LAST.has(one)));
  return ({ text }) => {
    const ends = [...text.matchAll(END)]
      .filter(({ 0: mark, index }) => mark !== '.' || !known.has(tokenBefore(text, index + 1)))
      .map(({ 0: mark, index }) => index + mark.length);
    const sentences: Sentence[] = [];
    let start = 0;
    for (const end of [...ends, text.length]) {
      const words = end > start ? wordLengths(text.slice(start, end)) : [];
      if (words.length > 0) sentences.push({ start: start + leading(text, start, end), end, words });
      start = end;
    }
    return sentences;
  };
}

function tokenBefore(text: string, end: number): string {
  return /[^\s(»"“]*$/u.exec(text.slice(Math.max(0, end - 12), end))?.[0].toLowerCase() ?? '';
}

function leading(text: string, start: number, end: number): number {
  return /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** The sentences of some blocks. */
export function sentencesOf(
  blocks: readonly ProseBlock[],
  { sentences }: { readonly sentences: SentenceSplitter },
): ReadonlyMap<ProseBlock, readonly Sentence[]> {
  return new Map(blocks.map((block) => [block, sentences(block)]));
}
