import type { ListItem } from 'mdast';
import type { Span } from '../core/span.ts';
import { plainText } from '../parse/plain-text.ts';
import { spanOf } from '../parse/tree.ts';
import { listItems } from './answer-lines.ts';
import type { AnswerContent } from './field-type.ts';

/** One `- [x] text` item. */
export interface TaskItem {
  readonly checked: boolean;
  readonly text: string;
  readonly span: Span;
}

/** The items of an answer that is a task list throughout; null when it is anything else. */
export function taskItems(answer: AnswerContent): readonly TaskItem[] | null {
  const items = listItems(answer);
  if (!items) return null;
  const tasks = items.map(({ node }) => taskItem(node));
  return tasks.every((task) => task !== null) ? tasks.filter((task) => task !== null) : null;
}

function taskItem(item: ListItem): TaskItem | null {
  if (typeof item.checked !== 'boolean') return null;
  return { checked: item.checked, text: plainText(item.children), span: spanOf(item) };
}

/** A line that begins with a box to tick, with or without its `- `. */
const BOX_LINE = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?\[[ xX]\]\s/gm;

/**
 * Whether a box stands where it is none: on a line without `- `, which is read as part of the item above, or in a list
 * in which other items have no box. Such an answer does not say which items are ticked.
 */
export function hasStrayBox(answer: AnswerContent): boolean {
  const typed = answer.source.text.slice(answer.span.start, answer.span.end);
  return (typed.match(BOX_LINE)?.length ?? 0) > (taskItems(answer)?.length ?? 0);
}
