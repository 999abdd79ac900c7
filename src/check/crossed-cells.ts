import type { Table, TableCell } from 'mdast';
import { derived } from '../core/derived.ts';
import { plainText } from '../parse/plain-text.ts';

const CROSS = /^x$/i;
/** No cross: nothing, or the dash that says so. */
const NO_CROSS = /^[-–—]?$/;

/**
 * The cells of a table in which an x is a cross: »gælder for denne række«. A table of crosses has a column beside the
 * first that tells some rows from others, with an x or nothing under its heading. Where every cell has an x, nothing is
 * told, and they stand for what is not written yet.
 */
export const crossedCells = derived((table: Table): ReadonlySet<TableCell> => {
  const rows = table.children.slice(1).map(({ children }) => children.slice(1));
  const texts = rows.map((cells) => cells.map((cell) => plainText(cell.children).trim()));
  const width = Math.max(0, ...texts.map(({ length }) => length));
  const isTold = Array.from({ length: width }, (_, column) => texts.map((cells) => cells[column] ?? '')).some(
    (cells) =>
      cells.every((text) => CROSS.test(text) || NO_CROSS.test(text)) &&
      cells.some((text) => CROSS.test(text)) &&
      !cells.every((text) => CROSS.test(text)),
  );
  if (!isTold) return new Set();
  return new Set(rows.flatMap((cells, row) => cells.filter((_, at) => CROSS.test(texts[row]?.[at] ?? ''))));
});
