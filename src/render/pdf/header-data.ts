import type { HeaderCell, HeaderGrid } from '../../publication/publication.ts';
import { cleanLine, type Data } from './inline-data.ts';

/** The header grid with a column for every cell, and the gaps that a span from above covers. */
export function headerData(grid: HeaderGrid): Data {
  // A row with more cells than columns gets a column more: no cell is left out.
  const columns = grid.columns.map((width) => (width > 0 ? width : 1));
  const spans: Span[] = [];
  const rows = grid.rows.map((row, y) => {
    const covering = spans.filter((span) => span.last >= y);
    const isFree = (x: number) =>
      x < columns.length && !covering.some((span) => span.x <= x && x < span.x + span.columnSpan);
    const cells: Data[] = [];
    let x = 0;
    for (const cell of row) {
      while (x < columns.length && !isFree(x)) x += 1;
      if (x >= columns.length) columns.push(1);
      let columnSpan = 1;
      while (columnSpan < cell.columnSpan && isFree(x + columnSpan)) columnSpan += 1;
      const rowSpan = Math.min(Math.max(1, cell.rowSpan), grid.rows.length - y);
      if (rowSpan > 1) spans.push({ x, columnSpan, last: y + rowSpan - 1 });
      const share = sum(columns.slice(x, x + columnSpan)) / sum(columns);
      cells.push(cellData(cell, x, columnSpan, rowSpan, share));
      x += columnSpan;
    }
    const covered = covering.map((span) => ({
      x: span.x,
      columnSpan: span.columnSpan,
      last: span.last === y,
    }));
    return { cells, covered };
  });
  return { name: cleanLine(grid.name), showName: grid.showName, columns, rows };
}

/** The columns that a cell covers in rows below its own. */
interface Span {
  readonly x: number;
  readonly columnSpan: number;
  /** The last grid row that it covers. */
  readonly last: number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Characters on a line across the whole grid, counted low: of ordinary values and of a prominent one. */
const LINE = { ordinary: 78, prominent: 54 };

/** Words in the header block are divided only when one would not fit on a line of its cell. */
function divides(cell: HeaderCell, share: number): boolean {
  const room = share * LINE[cell.prominent ? 'prominent' : 'ordinary'] - 3;
  return cell.value.some((line) => line.split(/[\s-]+/).some((word) => word.length > room));
}

function cellData(cell: HeaderCell, x: number, columnSpan: number, rowSpan: number, share: number): Data {
  return {
    x,
    columnSpan,
    rowSpan,
    label: cleanLine(cell.label),
    value: cell.value.map(cleanLine),
    divides: divides(cell, share),
    align: cell.align,
    prominent: cell.prominent,
  };
}
