import type { List, ListItem } from 'mdast';
import { spanOf } from './tree.ts';

/** Items of an ordered list that count on from one number. */
export interface NumberedRun {
  readonly start: number;
  readonly items: readonly ListItem[];
}

/**
 * Whether the lines of an ordered list are prose that begins with a number, such as `30. september` or `4. etage`: it
 * has one line, or does not count from one. `1.` before every item counts as counting.
 */
export function isNumberedProse(list: List, text: string): boolean {
  const numbers = typedNumbers(list, text);
  return numbers.length === 1 || !(numbers.every((number, at) => number === at + 1) || areSame(numbers));
}

/**
 * The parts of an ordered list that count on as typed. To CommonMark only the first number means something, so that
 * `30. september` and `1. oktober` under each other would be printed as 30. and 31. Items that all have the same
 * number are left to be counted.
 */
export function numberedRuns(list: List, text: string): readonly NumberedRun[] {
  const numbers = typedNumbers(list, text);
  if (areSame(numbers)) return [{ start: list.start ?? 1, items: list.children }];
  const runs: { start: number; items: ListItem[] }[] = [];
  list.children.forEach((item, at) => {
    const run = runs.at(-1);
    const number = numbers[at] ?? 1;
    if (run && number === run.start + run.items.length) run.items.push(item);
    else runs.push({ start: number, items: [item] });
  });
  return runs;
}

/** The numbers of the items as typed; empty for a bulleted list. */
function typedNumbers(list: List, text: string): readonly number[] {
  if (list.ordered !== true) return [];
  return list.children.map((item) => Number.parseInt(text.slice(spanOf(item).start), 10));
}

function areSame(numbers: readonly number[]): boolean {
  return new Set(numbers).size < 2;
}
