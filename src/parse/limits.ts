import type { Span } from '../core/span.ts';

/** How a text is more than any document: too long, with too long a paragraph, too deep, or with too many marks in it. */
export interface Excess {
  readonly kind: 'laengde' | 'afsnit' | 'dybde' | 'tegn' | 'bokse' | 'linjer';
  /** The limit that it is beyond. */
  readonly most: number;
  /** Where it goes beyond it. */
  readonly span: Span;
}

/** About a hundred and twenty pages, in characters. */
const LONGEST_TEXT = 300_000;
/** Blank ones are not counted. */
const MOST_LINES = 10_000;
/** About eight pages without a blank line, in characters. */
const LONGEST_PARAGRAPH = 20_000;
/** Lists, quotations and containers inside each other. */
const DEEPEST = 100;
/** Runs of characters that may be emphasis or brackets, in one paragraph. */
const MOST_MARKS = 1_000;
/** Containers and quotations in one document. */
const MOST_BOXES = 1_500;

const MARK = /(\*+|_+|~+|`+)|[[\]]/g;
/** Quotation marks, bullets and numbers that a line begins with: each opens a level. */
const OPENING = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const FENCE = /^[ \t>]*(:{3,})[ \t]*(\S?)/;
/** Lines that stand by themselves however close the next one is. */
const OWN_LINE = /^[ \t>]*(?:\||#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|:{2,}|`{3}|~{3})|^[ \t>]+$/;

/**
 * Where a text first goes beyond what a document can be; null for any that a person has written. Parsers and rules take
 * more than linear time, or call themselves once for every level, in ways that only such texts show. One look at every
 * character; never throws.
 */
export function excessOf(text: string): Excess | null {
  if (text.length > LONGEST_TEXT) return beyond('laengde', LONGEST_TEXT, LONGEST_TEXT, text.length);
  const fences: number[] = [];
  let boxes = 0;
  let lines = 0;
  let length = 0;
  let marks = 0;
  let wasQuoted = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|(?:\r\n?|\n)(?=[\r\n])/g)) {
    const end = index + line.length;
    const isBlank = line.trim() === '';
    lines += isBlank ? 0 : 1;
    if (lines > MOST_LINES) return beyond('linjer', MOST_LINES, index, end);
    const stands = isBlank || OWN_LINE.test(line);
    length = stands ? line.length : length + line.length;
    if (length > LONGEST_PARAGRAPH) return beyond('afsnit', LONGEST_PARAGRAPH, index, end);
    marks = (stands ? 0 : marks) + marksIn(line);
    if (marks > MOST_MARKS) return beyond('tegn', MOST_MARKS, index, end);
    const isQuoted = /^[ \t]*>/.test(line);
    boxes += (isQuoted && !wasQuoted ? 1 : 0) + fenced(line, fences);
    wasQuoted = isQuoted;
    if (boxes > MOST_BOXES) return beyond('bokse', MOST_BOXES, index, end);
    if (fences.length + depthOf(line) > DEEPEST) return beyond('dybde', DEEPEST, index, end);
  }
  return null;
}

function beyond(kind: Excess['kind'], most: number, start: number, end: number): Excess {
  return { kind, most, span: { start, end } };
}

function marksIn(line: string): number {
  return line.match(MARK)?.length ?? 0;
}

/** Opens and closes containers; 1 when the line opens one. */
function fenced(line: string, open: number[]): number {
  const found = FENCE.exec(line);
  if (!found) return 0;
  const colons = found[1]?.length ?? 0;
  if (found[2] !== '') return open.push(colons) > 0 ? 1 : 0;
  const at = open.findLastIndex((size) => size <= colons);
  if (at >= 0) open.length = at;
  return 0;
}

/** How deep a line is: what it opens, and the levels that its indentation may continue. */
function depthOf(line: string): number {
  let depth = 0;
  OPENING.lastIndex = 0;
  while (OPENING.test(line)) depth += 1;
  if (depth === 0) return 0;
  const indent = line.search(/[^ \t]/);
  return depth + Math.floor(indent / 2);
}
