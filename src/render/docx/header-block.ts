import type { HeaderCell, HeaderGrid } from '../../publication/publication.ts';
import { columnWidths } from './column-widths.ts';
import type { Element } from './element.ts';
import { Paragraph } from './paragraph.ts';
import { textRun } from './run.ts';
import { joint, space } from './space.ts';
import { style } from './style-names.ts';
import { type CellElement, type RowElement, tableElement } from './table-element.ts';
import { wordText } from './word-text.ts';

/** A cell of the grid with its place in it. */
interface Placed {
  readonly cell: HeaderCell;
  readonly row: number;
  readonly column: number;
}

/** Finds the column of each cell: cells are in reading order, and a place under a span from above is taken. */
function placed(grid: HeaderGrid): Placed[] {
  const taken = new Set<string>();
  return grid.rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.columnSpan; across++)
          taken.add(`${row + down},${column + across}`);
      }
      const place = { cell, row, column };
      column += cell.columnSpan;
      return place;
    });
  });
}

function label(cell: HeaderCell): Paragraph {
  return new Paragraph({
    style: style.headerLabel,
    alignment: cell.align,
    children: [textRun(wordText(cell.label))],
  });
}

function value(cell: HeaderCell): Paragraph[] {
  return cell.value.map(
    (line) =>
      new Paragraph({
        style: cell.prominent ? style.title : style.headerValue,
        alignment: cell.align,
        children: [textRun(wordText(line))],
      }),
  );
}

/**
 * One row of the grid becomes two rows of the table: labels, and beneath them, without a line between, the values.
 * The first row holds headings, so that a screen reader meets a table with headings.
 */
function tableRows(grid: HeaderGrid, cells: readonly Placed[], columns: readonly number[]): RowElement[] {
  const widthOf = ({ cell, column }: Placed) =>
    columns.slice(column, column + cell.columnSpan).reduce((sum, width) => sum + width, 0);
  const covers = (place: Placed, row: number, column: number) =>
    place.column === column && place.row <= row && row < place.row + place.cell.rowSpan;
  const line = (row: number, part: 'label' | 'value'): CellElement[] =>
    columns.flatMap((_, column): CellElement[] => {
      const place = cells.find((candidate) => covers(candidate, row, column));
      if (place === undefined) {
        const covered = cells.some(
          ({ cell, row: top, column: left }) =>
            top <= row && row < top + cell.rowSpan && left < column && column < left + cell.columnSpan,
        );
        return covered
          ? []
          : [{ width: columns[column] ?? 0, children: [new Paragraph({ style: style.headerValue })] }];
      }
      const { cell } = place;
      const frame = { width: widthOf(place), columnSpan: cell.columnSpan };
      if (part === 'label' && row === place.row) {
        return [{ ...frame, noBorder: ['bottom'], children: [label(cell)] }];
      }
      const spans = cell.rowSpan > 1;
      const begins = part === 'value' && row === place.row;
      return [
        {
          ...frame,
          noBorder: ['top'],
          ...(spans ? { vertical: begins ? 'begin' : 'continue', verticalAlign: 'center' } : {}),
          children: begins ? value(cell) : [new Paragraph({ style: style.headerValue })],
        },
      ];
    });
  return grid.rows.flatMap((_, row) => [
    { header: row === 0, cells: line(row, 'label') },
    { cells: line(row, 'value') },
  ]);
}

/**
 * The header block, the first thing in the document; beneath it the title, unless a cell shows it.
 *
 * @param width - in twips, shared out by the relative widths of the columns
 */
export function headerBlock(grid: HeaderGrid, documentTitle: string, width: number): Element[] {
  const columns = columnWidths(grid.columns, width);
  // LibreOffice sets a table that begins a document a line too low; after a paragraph, however thin, it does not.
  const name = grid.showName
    ? new Paragraph({ style: style.headerName, children: [textRun(wordText(grid.name))] })
    : joint();
  const cells = placed(grid);
  // A grid without a place for the title would leave the first page without one.
  const untitled = !cells.some(({ cell }) => cell.prominent);
  const title = new Paragraph({
    style: style.title,
    spacing: { before: 240 },
    children: [textRun(wordText(documentTitle))],
  });
  return [
    name,
    tableElement({
      styleId: style.headerTable,
      title: grid.name,
      description: `${grid.name} for ${documentTitle}`,
      columns,
      indent: 0,
      rows: tableRows(grid, cells, columns),
    }),
    space(),
    ...(untitled ? [title] : []),
  ];
}
