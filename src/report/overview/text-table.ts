import type { AnswerTable } from '../../coverage/overview.ts';
import type { Paint } from '../paint.ts';
import { fitted, lineText, wrapped } from './text-layout.ts';

const GAP = '  ';

/** A table of an answer in lines of at most this width: its columns beside each other, or where they do not fit, row by row. */
export function textTable(table: AnswerTable, width: number, colours: Paint): readonly string[] {
  const { caption } = table;
  const title = caption === '' ? [] : wrapped(lineText(caption), width, '').map(colours.bold);
  return [...title, ...(besideEachOther(table, width, colours) ?? rowByRow(table, width))];
}

/** Null where a cell holds several lines, or the columns are wider than there is room for. */
function besideEachOther(
  { columns, rows }: AnswerTable,
  width: number,
  colours: Paint,
): readonly string[] | null {
  if (rows.flat().some((cell) => cell.includes('\n'))) return null;
  const [head = [], ...body] = [columns, ...rows].map((cells) => cells.map(lineText));
  const count = Math.max(0, ...[head, ...body].map((cells) => cells.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(1, ...[head, ...body].map((cells) => [...(cells[at] ?? '')].length)),
  );
  const total = widths.reduce((sum, one) => sum + one, 0) + GAP.length * Math.max(0, count - 1);
  if (total > width) return null;
  const line = (cells: readonly string[]): string =>
    widths.map((one, at) => fitted(cells[at] ?? '', one)).join(GAP);
  return [colours.bold(line(head)), widths.map((one) => '─'.repeat(one)).join(GAP), ...body.map(line)];
}

/** Each cell on a line of its own after the name of its column, with an empty line between rows. */
function rowByRow({ columns, rows }: AnswerTable, width: number): readonly string[] {
  return rows.flatMap((cells, row) => [
    ...(row > 0 ? [''] : []),
    ...Array.from({ length: Math.max(cells.length, columns.length) }, (_, at) =>
      cellLines(columns[at] ?? '', cells[at] ?? '', width),
    ).flat(),
  ]);
}

/** Lines after the first are set in, so that what begins at the margin is always the name of a column. */
function cellLines(column: string, cell: string, width: number): readonly string[] {
  const name = column === '' ? '' : `${lineText(column)}:`;
  const [first = '', ...others] = cell.split('\n');
  const opening = others.length === 0 ? `${name} ${lineText(first)}`.trim() : name;
  const [head = '', ...rest] = wrapped(opening, width - 2, '');
  const further = (others.length === 0 ? [] : [first, ...others]).flatMap((line) => {
    const indent = /^\s*/.exec(line)?.[0].replaceAll('\t', '  ') ?? '';
    return wrapped(lineText(line), width, `  ${indent}`);
  });
  return [head, ...rest.map((line) => `  ${line}`), ...further];
}
