import { type FileChild, TextRun } from 'docx';
import type { Table, TableCell } from '../../publication/publication.ts';
import { blocks } from './block.ts';
import { columnWidths } from './column-widths.ts';
import { inlines, textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph } from './paragraph.ts';
import { space } from './space.ts';
import { style } from './style-names.ts';
import { type CellElement, tableElement } from './table-element.ts';
import { wordField } from './word-field.ts';

/** Room that the cell margins of the table style take, in twips. */
const CELL_MARGINS = 240;

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
  const cells = (row: readonly TableCell[], textStyle: string): CellElement[] =>
    row.map((cell, index) => {
      const width = columns[index] ?? 0;
      const inner = blocks(cell.children, {
        ...place,
        textStyle,
        depth: 0,
        indent: 0,
        width: width - CELL_MARGINS,
        align: node.align[index] ?? null,
      });
      return { width, children: inner.length > 0 ? inner : [new Paragraph({ style: textStyle })] };
    });
  return [
    ...caption(node, place),
    tableElement({
      styleId: style.dataTable,
      title: title(node),
      columns,
      indent: place.indent,
      rows: [
        { header: true, cells: cells(node.header, style.tableHeader) },
        ...node.rows.map((row) => ({ cells: cells(row, style.tableText), splits: isLong(row) })),
      ],
    }),
    space(),
  ];
}

/** Keeping a row on one page is a kindness for short rows and leaves half a page empty for long ones. */
function isLong(row: readonly TableCell[]): boolean {
  return row.some((cell) => cell.children.length > 3);
}
