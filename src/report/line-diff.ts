import { paint } from './paint.ts';
import { printable } from './printable.ts';

/** Unchanged lines shown around a change. */
const CONTEXT = 3;
/** More than this many comparisons are not made: the whole passage is then shown as replaced. */
const MOST_WORK = 4_000_000;

type Mark = ' ' | '-' | '+';

interface DiffLine {
  readonly mark: Mark;
  readonly text: string;
}

/** What a diff is shown with. */
export interface DiffOptions {
  /** The file's name, for the heading. */
  readonly file: string;
  readonly colour: boolean;
}

/**
 * The lines in which two texts differ, in the unified form that people and programs know; empty when they are the same.
 * Line endings are not shown, so a text that differs in them alone has no lines to show.
 */
export function unifiedDiff(before: string, after: string, { file, colour }: DiffOptions): string {
  const lines = diffLines(before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/));
  const hunks = hunksOf(lines);
  if (hunks.length === 0) return '';
  const colours = paint(colour);
  const shown = hunks.flatMap(({ header, lines: own }) => [
    colours.dim(header),
    ...own.map(({ mark, text }) => {
      const line = `${mark}${printable(text)}`;
      return mark === '+' ? colours.blue(line) : mark === '-' ? colours.red(line) : line;
    }),
  ]);
  const name = printable(file);
  return `${[colours.bold(`--- ${name}`), colours.bold(`+++ ${name}`), ...shown].join('\n')}\n`;
}

interface Hunk {
  readonly header: string;
  readonly lines: readonly DiffLine[];
}

function hunksOf(lines: readonly DiffLine[]): readonly Hunk[] {
  const near = new Set<number>();
  for (const [at, { mark }] of lines.entries()) {
    if (mark === ' ') continue;
    for (let line = at - CONTEXT; line <= at + CONTEXT; line += 1) near.add(line);
  }
  const hunks: { header: string; lines: DiffLine[] }[] = [];
  const next = { old: 1, new: 1 };
  let open: { lines: DiffLine[]; old: number; new: number } | null = null;
  const close = (): void => {
    if (!open) return;
    const count = (gone: Mark): number => open?.lines.filter(({ mark }) => mark !== gone).length ?? 0;
    hunks.push({ header: `@@ -${open.old},${count('+')} +${open.new},${count('-')} @@`, lines: open.lines });
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    if (near.has(at)) {
      open ??= { lines: [], old: next.old, new: next.new };
      open.lines.push(line);
    } else close();
    if (line.mark !== '+') next.old += 1;
    if (line.mark !== '-') next.new += 1;
  }
  close();
  return hunks;
}

function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const marked = (mark: Mark, lines: readonly string[]): readonly DiffLine[] =>
    lines.map((text) => ({ mark, text }));
  return [
    ...marked(' ', before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...marked(' ', before.slice(before.length - end)),
  ];
}

/** The longest common subsequence by the table that every textbook has; the rest is taken out or put in. */
function middle(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const whole: readonly DiffLine[] = [
    ...before.map((text) => ({ mark: '-', text }) as const),
    ...after.map((text) => ({ mark: '+', text }) as const),
  ];
  if (before.length * after.length > MOST_WORK) return whole;
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) {
      lines.push({ mark: ' ', text: before[row] ?? '' });
      [row, column] = [row + 1, column + 1];
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      lines.push({ mark: '-', text: before[row] ?? '' });
      row += 1;
    } else {
      lines.push({ mark: '+', text: after[column] ?? '' });
      column += 1;
    }
  }
  return [
    ...lines,
    ...before.slice(row).map((text) => ({ mark: '-', text }) as const),
    ...after.slice(column).map((text) => ({ mark: '+', text }) as const),
  ];
}
