import type { Parents } from 'mdast';
import type { Span } from '../core/span.ts';
import { type Directive, spanOf } from '../parse/tree.ts';

/** What was meant as a directive's attributes, but is read as the text after it. */
const TAIL = /^\{[^\s{}]*[=#][^\n]*/;

/**
 * Where the text stands that an inline directive has lost because its quotation marks do not match:
 * `:henvisning[afsnittet]{til="#formaal}`. Null for a directive that is whole.
 */
export function tornTail(directive: Directive, parent: Parents | undefined, source: string): Span | null {
  if (directive.type !== 'textDirective') return null;
  const { end } = spanOf(directive);
  const after = parent?.children.find((node) => spanOf(node).start === end);
  if (after?.type !== 'text') return null;
  const tail = TAIL.exec(source.slice(end, spanOf(after).end))?.[0];
  return tail === undefined ? null : { start: end, end: end + tail.trimEnd().length };
}
