import type { Span } from '../core/span.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import type { ProseBlock } from './prose.ts';
import type { Report } from './rule.ts';

/** A part of the running text, and whether the file holds it letter for letter, line endings apart. */
export interface ProsePart {
  readonly block: ProseBlock;
  /** In the block's text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly span: Span;
  /** False where emphasis, a comment or the like stands inside, which a text put in its place would remove. */
  readonly verbatim: boolean;
}

/** A part of the running text that a regular expression found, with its groups. */
export interface ProseMatch extends ProsePart {
  readonly groups: readonly (string | undefined)[];
}

type Looked = Pick<DocumentUnderCheck, 'document' | 'text'>;

/**
 * Every match of a pattern (flag `g`) in the running text; addresses are left alone. A line ending parts the blocks:
 * a pattern that must not reach from one into the next must not match it.
 */
export function matchesIn(looked: Looked, pattern: RegExp): readonly ProseMatch[] {
  const found: ProseMatch[] = [];
  for (const match of looked.text().text.matchAll(pattern)) {
    const part = partOf(looked, match.index, match.index + match[0].length);
    if (!isIn(part.block, 'adresse', part.start, part.end)) found.push({ ...part, groups: match });
  }
  return found;
}

/** A part of the running text by its place in the joined text. */
export function partOf({ document, text: prose }: Looked, from: number, to: number): ProsePart {
  const { block, offset } = prose().blockAt(from);
  const [start, end] = [from - offset, to - offset];
  const span = block.spanOf(start, end);
  const text = block.text.slice(start, end);
  const typed = document.source.text.slice(span.start, span.end);
  return {
    block,
    start,
    end,
    text,
    span,
    verbatim: typed === text || typed.replace(/(?<![ \t])[ \t]+\r?\n[ \t]*|\r?\n[ \t]*/g, ' ') === text,
  };
}

/** Place and suggestion of a finding whose part should read otherwise; no suggestion where it would remove markup. */
export function replacing({ span, verbatim }: ProsePart, suggestion: string): Report {
  return verbatim ? { span, suggestion } : { span };
}

/** Whether a part of a block touches a mark of a kind. */
export function isIn(
  { marks }: ProseBlock,
  kind: ProseBlock['marks'][number]['kind'],
  start: number,
  end: number,
): boolean {
  return marks.some((mark) => mark.kind === kind && mark.start < end && start < mark.end);
}

/** Words that others have said: between quotation marks, the longest that may be meant as one quotation. */
const QUOTATION = /»[^«»]{1,600}«|«[^«»]{1,600}»|[“”„][^“”„]{1,600}[“”]|"[^"]{1,600}"/g;

/** Whether a part of a block stands in a quotation, which rules on wording leave alone. */
export function isQuoted({ text }: ProseBlock, start: number): boolean {
  return [...text.matchAll(QUOTATION)].some(
    ({ 0: quoted, index }) => index < start && start < index + quoted.length,
  );
}

/** Whether a place in a block is where a sentence begins, or may be: after a colon either is written. */
export function beginsSentence({ text }: ProseBlock, start: number): boolean {
  return /(?:^|[.!?:…–]\s|^[\d.]+)[\s(»”“"'’[*]*$/u.test(text.slice(Math.max(0, start - 12), start));
}
