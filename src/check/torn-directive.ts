import type { Parents } from 'mdast';
import type { Span } from '../core/span.ts';
import { labelOf, spanOf, type Directive } from '../parse/tree.ts';

/** What was meant as a directive's label or attributes, but is read as the text after it. */
const TAIL = /^(?:\[|\{[^\s{}]*[=#])[^\n]*/;

/**
 * Where the text stands that an inline directive has lost because its brackets or quotation marks do not match:
 * `:henvisning[afsnittet]{til="#formaal}`. Null for a directive that is whole.
 */
export function tornTail(directive: Directive, parent: Parents | undefined, source: string): Span | null {
  if (directive.type !== 'textDirective') return null;
  const { end } = spanOf(directive);
  const after = parent?.children.find((node) => spanOf(node).start === end);
  if (after?.type !== 'text') return null;
  const tail = TAIL.exec(source.slice(end, spanOf(after).end))?.[0];
  if (tail === undefined || (tail.startsWith('[') && labelOf(directive).length > 0)) return null;
  return { start: end, end: end + tail.trimEnd().length };
}
