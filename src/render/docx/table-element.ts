import { Element, property } from './element.ts';
import { Paragraph } from './paragraph.ts';
import { style } from './style-names.ts';
import { wordText } from './word-text.ts';

/** One cell of a row. */
export interface CellElement {
  readonly width: number;
  readonly columnSpan?: number;
  /** `begin` opens a cell that goes on in the rows below, which hold a `continue` cell in its place. */
  readonly vertical?: 'begin' | 'continue';
  readonly verticalAlign?: 'center' | 'bottom';
  /** Without the style's distance to the lines above and below. */
  readonly tight?: boolean;
  readonly noBorder?: readonly ('top' | 'bottom')[];
  readonly children: readonly Element[];
}

/** One row. */
export interface RowElement {
  readonly cells: readonly CellElement[];
  /** Repeated at the top of each page, and read aloud as headings. */
  readonly header?: boolean;
  /** May be broken between pages. */
  readonly splits?: boolean;
  /** Least height, in twips. */
  readonly height?: number;
}

/** A table with an accessible name, and cells that hold any block. */
export interface TableElement {
  readonly styleId: string;
  /** Accessible title and description. */
  readonly title: string;
  readonly description?: string;
  readonly columns: readonly number[];
  readonly indent: number;
  readonly rows: readonly RowElement[];
}

function noMargin(side: 'top' | 'bottom'): Element {
  return new Element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' });
}

function cellElement(cell: CellElement): Element {
  const open = (cell.noBorder ?? []).map((side) => new Element(`w:${side}`, { 'w:val': 'nil' }));
  return new Element('w:tc', {}, [
    new Element('w:tcPr', {}, [
      new Element('w:tcW', { 'w:w': cell.width, 'w:type': 'dxa' }),
      ...(cell.columnSpan === undefined || cell.columnSpan === 1
        ? []
        : [property('w:gridSpan', cell.columnSpan)]),
      ...(cell.vertical === undefined
        ? []
        : [property('w:vMerge', cell.vertical === 'begin' ? 'restart' : 'continue')]),
      ...(open.length === 0 ? [] : [new Element('w:tcBorders', {}, open)]),
      ...(cell.tight === true ? [new Element('w:tcMar', {}, [noMargin('top'), noMargin('bottom')])] : []),
      ...(cell.verticalAlign === undefined ? [] : [property('w:vAlign', cell.verticalAlign)]),
    ]),
    ...cell.children,
    // Word calls a file broken when a cell does not end in a paragraph.
    ...(endsInParagraph(cell.children) ? [] : [new Paragraph({ style: style.joint })]),
  ]);
}

function endsInParagraph(children: readonly Element[]): boolean {
  return children.at(-1) instanceof Paragraph;
}

function rowElement(row: RowElement): Element {
  const properties = [
    ...(row.splits === true ? [] : [new Element('w:cantSplit')]),
    ...(row.height === undefined
      ? []
      : [new Element('w:trHeight', { 'w:val': row.height, 'w:hRule': 'atLeast' })]),
    ...(row.header === true ? [new Element('w:tblHeader')] : []),
  ];
  return new Element('w:tr', {}, [
    ...(properties.length === 0 ? [] : [new Element('w:trPr', {}, properties)]),
    ...row.cells.map(cellElement),
  ]);
}

/** A table. Inside another one LibreOffice loses rows and footnotes of it, so that boxes are broken around it. */
export class TableBlock extends Element {}

/** The table as an element of the document. */
export function tableElement(table: TableElement): TableBlock {
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  return new TableBlock('w:tbl', {}, [
    new Element('w:tblPr', {}, [
      property('w:tblStyle', table.styleId),
      new Element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(table.indent > 0 ? [new Element('w:tblInd', { 'w:w': table.indent, 'w:type': 'dxa' })] : []),
      new Element('w:tblLayout', { 'w:type': 'fixed' }),
      new Element('w:tblLook', {
        'w:val': '0620',
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      property('w:tblCaption', wordText(table.title)),
      ...(table.description === undefined ? [] : [property('w:tblDescription', wordText(table.description))]),
    ]),
    new Element(
      'w:tblGrid',
      {},
      table.columns.map((column) => new Element('w:gridCol', { 'w:w': column })),
    ),
    ...table.rows.map(rowElement),
  ]);
}
