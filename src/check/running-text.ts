import type { Nodes, Parents } from 'mdast';
import { derived } from '../core/derived.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { spanOf } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';

/** A stretch of running text as typed: escapes and entities are still there, code and comments are not. */
export interface RunningText {
  /** The typed text; `span.start` is the offset of its first character. */
  readonly typed: string;
  readonly span: Span;
  readonly ancestors: readonly Parents[];
}

/** All running text of a document in reading order. */
export const runningTexts = derived((document: ParsedDocument): readonly RunningText[] =>
  runningTextsIn(document.tree, document),
);

/** The running text of one part of a document. */
export function runningTextsIn(from: Nodes, document: ParsedDocument): readonly RunningText[] {
  const found: RunningText[] = [];
  walk(from, (node, ancestors) => {
    if (node.type !== 'text') return;
    const span = spanOf(node);
    found.push({ typed: document.source.text.slice(span.start, span.end), span, ancestors });
  });
  return found;
}

/** The span of a match in running text. */
export function spanOfMatch(text: RunningText, match: RegExpExecArray | RegExpMatchArray): Span {
  const start = text.span.start + (match.index ?? 0);
  return { start, end: start + match[0].length };
}
