import type { ListItem } from 'mdast';
import type { Span } from '../core/span.ts';
import { spanOf } from '../parse/tree.ts';
import { listItems, plainText } from './answer-lines.ts';
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
  const tasks = items.map(taskItem);
  return tasks.every((task) => task !== null) ? tasks.filter((task) => task !== null) : null;
}

function taskItem(item: ListItem): TaskItem | null {
  if (typeof item.checked !== 'boolean') return null;
  return { checked: item.checked, text: plainText(item.children), span: spanOf(item) };
}
