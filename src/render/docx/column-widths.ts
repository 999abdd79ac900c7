import type { Block, Inline, Table, TableCell } from '../../publication/publication.ts';
import { textOf } from './inline.ts';
import { everyBlock } from './walk.ts';

/** Average width of a character of table text, in twips, and what a cell needs beside its text. */
const CHARACTER = 108;
const CELL_MARGINS = 260;

function runningTextIn(block: Block): readonly Inline[] {
  return block.type === 'paragraph' || block.type === 'heading' ? block.children : [];
}

function textsOf(cell: TableCell): string[] {
  return [...everyBlock(cell.children)].map((block) =>
    block.type === 'code' ? block.value : textOf(runningTextIn(block)),
  );
}

function textOfCell(cell: TableCell | undefined): string {
  return cell === undefined ? '' : textsOf(cell).join(' ');
}

/**
 * Widths of the columns of a table in twips; their sum is `width`. No column is narrower than its longest word while
 * there is room; what is left goes to the columns with much text, and hardly any to those of single words.
 */
export function columnWidths(table: Table, width: number): number[] {
  const count = table.header.length;
  const rows = [table.header, ...table.rows];
  const needs = Array.from({ length: count }, (_, column) => {
    const texts = rows.flatMap((row) => {
      const cell = row[column];
      return cell === undefined ? [] : textsOf(cell);
    });
    const mostText = Math.max(1, ...rows.map((row) => textOfCell(row[column]).length));
    const word = Math.max(1, ...texts.flatMap((text) => text.split(/[\s-]+/).map((part) => part.length)));
    return {
      least: Math.min(word, 24) * CHARACTER + CELL_MARGINS,
      wish: mostText <= word ? 1 : Math.sqrt(mostText),
    };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wish = needs.reduce((sum, need) => sum + need.wish, 0);
  const widths = needs.map((need) =>
    least >= width
      ? Math.floor((width * need.least) / least)
      : Math.floor(need.least + ((width - least) * need.wish) / wish),
  );
  const rest = width - widths.reduce((sum, column) => sum + column, 0);
  return widths.map((column, index) => (index === count - 1 ? column + rest : column));
}
