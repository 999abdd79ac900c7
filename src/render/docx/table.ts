import { columnsOf } from '../../publication/column-shares.ts';
import { isShort, longRows } from '../../publication/length.ts';
import type { Table, TableCell } from '../../publication/publication.ts';
import { columnWidths } from './column-widths.ts';
import type { Element } from './element.ts';
import { barTitle, plainFrame } from './frame.ts';
import { inlines, textOf } from './inline.ts';
import type { Place } from './job.ts';
import { Paragraph, StandingParagraph } from './paragraph.ts';
import { textRun } from './run.ts';
import { space } from './space.ts';
import { style } from './style-names.ts';
import { type CellElement, tableElement } from './table-element.ts';
import { wordField } from './word-field.ts';

/** Room that the cell margins of the table style take, in twips. */
const CELL_MARGINS = 240;

function caption(node: Table, place: Place): Element[] {
  if (node.caption === null) return [];
  const number = String(place.job.captions.next());
  return [
    new StandingParagraph({
      style: style.caption,
      ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
      ...barTitle(place.frame, place.job.palette),
      children: [
        textRun('Tabel '),
        ...wordField('SEQ Tabel \\* ARABIC', number),
        textRun(': '),
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
export function table(node: Table, place: Place): Element[] {
  const { indent, width, dataTable } = place.frame ?? plainFrame(place);
  const needs = columnsOf(node);
  const columns = columnWidths(
    needs.map(({ share }) => share),
    width,
  );
  const together = isShort([node]);
  const long = longRows(node);
  const cells = (row: readonly TableCell[], textStyle: string, keepNext: boolean): CellElement[] =>
    row.map((cell, index) => {
      const column = columns[index] ?? 0;
      const inner = place.job.blocks(cell.children, {
        ...place,
        textStyle,
        keepNext,
        frame: null,
        depth: 0,
        indent: 0,
        width: column - CELL_MARGINS,
        narrow: needs[index]?.narrow ?? false,
        align: node.align[index] ?? null,
      });
      return {
        width: column,
        children:
          inner.length > 0
            ? inner
            : [new Paragraph({ style: textStyle, ...(keepNext ? { keepNext: true } : {}) })],
      };
    });
  return [
    ...caption(node, place),
    tableElement({
      styleId: dataTable,
      title: title(node),
      columns,
      indent,
      rows: [
        { header: true, cells: cells(node.header, style.tableHeader, true) },
        ...node.rows.map((row, index) => {
          const last = index === node.rows.length - 1;
          const keepNext = place.keepNext || (together && !last);
          return { cells: cells(row, style.tableText, keepNext), splits: long[index] ?? false };
        }),
      ],
    }),
    space(place),
  ];
}
