import { isAsked, stateOf } from '../../coverage/states.ts';
import { type Paint, paint } from '../paint.ts';
import { columnKeys } from './column-keys.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { notCountedLines } from './not-counted.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { standing, tally } from './tally.ts';
import { fitted, lineText, type TextOptions, toned, usableWidth, wrapped } from './text-layout.ts';

const FEWEST_LABEL = 22;
const MOST_LABEL = 44;
const GAP = 1;

interface Layout {
  readonly grid: Grid;
  readonly keys: readonly string[];
  readonly number: number;
  readonly label: number;
  readonly cell: number;
  /** Whether there is room for `5/9` in each cell. */
  readonly counts: boolean;
  readonly width: number;
  readonly colours: Paint;
}

/** A matrix for the terminal, with a legend of every mark that occurs. `hints` say what to ask for next. */
export function prettyGrid(grid: Grid, options: TextOptions, hints: readonly string[]): string {
  const layout = layoutOf(grid, options);
  const { colours, width } = layout;
  const blocks = chunks(grid.columns.length, layout).map((columns) => block(layout, columns));
  const empty = nothingToShow(grid);
  const sections = [
    [colours.bold(lineText(grid.title)), lineText(grid.subtitle)],
    ...(empty === null ? blocks : [wrapped(empty, width, '')]),
    legend(layout),
    columnLegend(layout),
    groups(layout),
    urgent(layout),
    notCountedLines(grid.leftOut, layout),
    hints.flatMap((hint) => wrapped(hint, width, '').map(colours.dim)),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`;
}

function layoutOf(grid: Grid, options: TextOptions): Layout {
  const width = usableWidth(options);
  const number = Math.max(0, ...grid.rows.map((row) => row.number.length));
  const longest = Math.max(FEWEST_LABEL, ...grid.rows.map(({ name }) => [...lineText(name)].length));
  const count = Math.max(0, ...grid.rows.flatMap(({ cells }) => cells.map((cell) => cell.count.length)));
  const wanted = Math.min(longest, MOST_LABEL);
  const roomFor = (cell: number): number => width - number - GAP - grid.columns.length * cell;
  const [narrow, wide] = [4, count + 3];
  const counts = count > 0 && roomFor(wide) >= FEWEST_LABEL;
  const cell = counts ? wide : narrow;
  const label = Math.max(FEWEST_LABEL, Math.min(wanted, roomFor(cell)));
  const keys = columnKeys(grid.columns.map(({ short }) => short));
  return { grid, keys, number, label, cell, counts, width, colours: paint(options.colour) };
}

/** The columns that fit beside each other. */
function chunks(total: number, { width, number, label, cell }: Layout): readonly (readonly number[])[] {
  const most = Math.max(1, Math.floor((width - number - GAP - label) / cell));
  const all = Array.from({ length: total }, (_, at) => at);
  const count = Math.ceil(total / most);
  return Array.from({ length: count }, (_, at) => all.slice(at * most, (at + 1) * most));
}

function block(layout: Layout, columns: readonly number[]): readonly string[] {
  const { grid, keys, number, label, cell, colours } = layout;
  const head = columns.map((at) => fitted(` ${keys[at] ?? ''}`, cell)).join('');
  const margin = ' '.repeat(number + GAP);
  return [
    colours.bold(`${margin}${fitted(grid.rowName, label)}${head}`),
    ...grid.rows.map((row) => rowLine(row, columns, layout)),
  ];
}

function rowLine(row: GridRow, columns: readonly number[], layout: Layout): string {
  const { number, label } = layout;
  const cells = columns.map((at) => cellText(row.cells[at], layout)).join('');
  return `${lineText(row.number).padStart(number)} ${fitted(lineText(row.name), label)}${cells}`;
}

function cellText(cell: GridCell | undefined, { cell: width, counts, colours }: Layout): string {
  if (!cell) return ' '.repeat(width);
  const flag = cell.revisionDue ? '°' : cell.sameWords ? '=' : ' ';
  const text = ` ${stateOf(cell.state).mark}${flag}${counts && isAsked(cell.state) ? cell.count : ''}`;
  return toned(fitted(text, width), cell.state, colours);
}

function legend({ grid, colours, width }: Layout): readonly string[] {
  const cells = grid.rows.flatMap((row) => row.cells);
  const rows = tally(cells.map(({ state }) => state));
  const name = Math.max(0, ...rows.map(({ state }) => state.label.length));
  const count = Math.max(3, ...rows.map((row) => String(row.count).length));
  const lines = rows.flatMap(({ state, count: number }) => {
    const start = `${state.mark}  ${fitted(state.label, name)}  ${String(number).padStart(count)}  `;
    const [first = '', ...others] = wrapped(state.meaning, width, ' '.repeat(start.length));
    return [toned(start, state.id, colours) + colours.dim(first.trimStart()), ...others.map(colours.dim)];
  });
  return [
    ...lines,
    ...(cells.some(({ revisionDue }) => revisionDue) ? ['°  Revision er nær eller passeret'] : []),
    ...(cells.some(({ sameWords }) => sameWords) ? ['=  Et svar er ordret som et andet tilbuds'] : []),
  ];
}

function columnLegend({ grid, keys, colours, width }: Layout): readonly string[] {
  const entries = grid.columns.map(({ name }, at) => {
    const { asked, approved } = standing(grid.rows.flatMap(({ cells }) => cells[at]?.state ?? []));
    return `${keys[at] ?? ''}  ${lineText(name)}, ${approved} af ${asked} godkendt`;
  });
  const widest = Math.max(0, ...entries.map((entry) => [...entry].length)) + 3;
  const beside = Math.max(1, Math.floor(width / widest));
  const lines = Math.ceil(entries.length / beside);
  return Array.from({ length: lines }, (_, line) =>
    entries
      .filter((_entry, at) => at % lines === line)
      .map((entry) => {
        const [key = '', rest = ''] = [entry.slice(0, 3), entry.slice(3)];
        return colours.bold(key) + fitted(rest, widest - 3);
      })
      .join(''),
  );
}

function groups({ grid, colours, width }: Layout): readonly string[] {
  if (grid.groups.length === 0) return [];
  return [colours.bold('Grupper'), ...grid.groups.flatMap((line) => hanging(lineText(line), width))];
}

/** A text whose lines after the first are set in. */
function hanging(text: string, width: number): readonly string[] {
  const [first = '', ...others] = wrapped(text, width, '  ');
  return [first.trimStart(), ...others];
}

/** What somebody should look at today, with the reason. */
function urgent({ grid, colours, width }: Layout): readonly string[] {
  const lines = grid.rows.flatMap((row) =>
    row.cells.flatMap((cell, at) => {
      const state = stateOf(cell.state);
      if (state.tone !== 'alarm') return [];
      const where = `${grid.columns[at]?.name ?? ''}, ${row.name}`;
      const text = lineText(`${where}: ${cell.notes[0] ?? state.label.toLowerCase()}`);
      const [first = '', ...others] = wrapped(text, width, '   ');
      return [`${toned(state.mark, cell.state, colours)}  ${first.trimStart()}`, ...others];
    }),
  );
  return lines.length === 0 ? [] : [colours.bold('Skal ses på nu'), ...lines];
}
