import type { Nodes, Parents } from 'mdast';
import { derived } from '../core/derived.ts';
import type { Span } from '../core/span.ts';
import type { Answer, Guideline } from '../model/guideline.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { plainText } from '../parse/plain-text.ts';
import { isDirective, spanOf } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';

/** Stands for every character that is not the author's own running text: links, quotations, code, marks of emphasis. */
const NOT_PROSE = '\uFFFC';
/** Stands for `:oplysning[tilbud.navn]`: there is the tilbud's own name. */
export const OWN_NAME = '\uE000';

/**
 * The running text of one paragraph, heading or table cell, as long as its source: a match at an index stands at
 * `start` plus that index. What others have written (quotations, titles of links and references) is masked.
 */
export interface MaskedProse {
  readonly text: string;
  /** Offset of the first character in the source. */
  readonly start: number;
  readonly ancestors: readonly Parents[];
}

const QUOTATION_MARK = /[»«”“„"]/;
const QUOTED = /»[^«»]*«|«[^«»]*»|”[^”“]*”|“[^”“]*[”“]|„[^“”„]*[“”]|"[^"\n]*"/g;

/** The prose of a document in reading order, or of one part of it. Block quotes are left out. */
export function maskedProseOf(document: ParsedDocument, from: Nodes = document.tree): readonly MaskedProse[] {
  const found: MaskedProse[] = [];
  walk(from, (node, ancestors) => {
    if (node.type === 'blockquote' || node.type === 'code') return false;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const { start, end } = spanOf(node);
    found.push({ text: masked(document.source.text.slice(start, end), node, start), start, ancestors });
    return false;
  });
  return found;
}

/** The prose of each answer of a guideline. */
export const answerProse = derived(
  ({ document, answers }: Guideline): ReadonlyMap<Answer, readonly MaskedProse[]> =>
    new Map(
      answers.map((answer) => [answer, answer.blocks.flatMap((block) => maskedProseOf(document, block))]),
    ),
);

/** The prose of all answers of a guideline in reading order. */
export const proseOfAnswers = derived((guideline: Guideline): readonly MaskedProse[] =>
  [...answerProse(guideline).values()].flat(),
);

/** Where a match in prose stands. */
export function spanInProse({ start }: MaskedProse, index: number, length: number): Span {
  return { start: start + index, end: start + index + length };
}

/** The sentence around an index: from the last end of a sentence before it to the next. */
export function sentenceAround(
  text: string,
  index: number,
): { readonly text: string; readonly from: number } {
  const ends = [...text.matchAll(/[.!?:;](?=\s+[\p{Lu}\d])|\n\s*\n/gu)].map(({ index: at }) => at + 1);
  const from = ends.filter((end) => end <= index).at(-1) ?? 0;
  const to = ends.find((end) => end > index) ?? text.length;
  return { text: text.slice(from, to), from };
}

function masked(source: string, block: Nodes, start: number): string {
  let text = '';
  const put = (at: number, shown: string): void => {
    text += NOT_PROSE.repeat(Math.max(0, at - start - text.length)) + shown;
  };
  walk(block, (node) => {
    const own = spanOf(node);
    const typed = source.slice(own.start - start, own.end - start);
    if (isDirective(node)) {
      const isName = node.name === 'oplysning' && /^tilbud\.(?:kort)?navn$/.test(plainText([node]).trim());
      if (isName) put(own.start, OWN_NAME.repeat(typed.length));
      return false;
    }
    if (node.type === 'link' || node.type === 'linkReference') return false;
    if (node.type === 'break') put(own.start, ' '.repeat(typed.length));
    if (node.type === 'text') put(own.start, typed);
    return true;
  });
  put(start + source.length, '');
  return QUOTATION_MARK.test(text) ? text.replace(QUOTED, (quoted) => NOT_PROSE.repeat(quoted.length)) : text;
}
