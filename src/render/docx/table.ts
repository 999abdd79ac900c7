import { type FileChild, TextRun } from 'docx';
import type { Table, TableCell } from '../../publication/publication.ts';
import { columnWidths } from './column-widths.ts';
import { inlines, textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { areShort, rowLines } from './short.ts';
import { space } from './space.ts';
import { style } from './style-names.ts';
import { type CellElement, tableElement } from './table-element.ts';
import { wordField } from './word-field.ts';

/** Room that the cell margins of the table style take, in twips. */
const CELL_MARGINS = 240;

/** A short table of no more rows than this stays on one page. */
const TOGETHER = 6;
/** Lines in a row. Keeping a row on one page is a kindness for short rows and leaves half a page empty for long ones. */
const LONG_ROW = 8;

function caption(node: Table, place: Place): FileChild[] {
  if (node.caption === null) return [];
  const number = String(place.job.captions.next());
  return [
    new Paragraph({
      style: style.caption,
      ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
      children: [
        new TextRun({ text: 'Tabel ' }),
        ...wordField('SEQ Tabel \\* ARABIC', number),
        new TextRun({ text: ': ' }),
        ...inlines(node.caption, place),
      ],
    }),
  ];
}

function title(node: Table): string {
  if (node.caption !== null) return textOf(node.caption);
  const headings = node.header.flatMap((cell) =>
    cell.children.flatMap((block) => (block.type === 'paragraph' ? [textOf(block.children)] : [])),
  );
  return `Tabel: ${headings.join(', ')}`;
}

/** A table with its caption; the header row is repeated on every page. */
export function table(node: Table, place: Place): FileChild[] {
  const columns = columnWidths(node, place.width);
  const lines = rowLines(node, columns);
  const together = node.rows.length <= TOGETHER && areShort(lines);
  const cells = (row: readonly TableCell[], textStyle: string, keepNext: boolean): CellElement[] =>
    row.map((cell, index) => {
      const width = columns[index] ?? 0;
      const inner = place.job.blocks(cell.children, {
        ...place,
        textStyle,
        keepNext,
        depth: 0,
        indent: 0,
        width: width - CELL_MARGINS,
        align: node.align[index] ?? null,
      });
      return {
        width,
        children:
          inner.length > 0
            ? inner
            : [new Paragraph({ style: textStyle, ...(keepNext ? { keepNext: true } : {}) })],
      };
    });
  return [
    ...caption(node, place),
    tableElement({
      styleId: style.dataTable,
      title: title(node),
      columns,
      indent: place.indent,
      rows: [
        { header: true, cells: cells(node.header, style.tableHeader, true) },
        ...node.rows.map((row, index) => {
          const last = index === node.rows.length - 1;
          const keepNext = place.keepNext || (together && !last);
          return { cells: cells(row, style.tableText, keepNext), splits: (lines[index + 1] ?? 0) > LONG_ROW };
        }),
      ],
    }),
    space(),
  ];
}
