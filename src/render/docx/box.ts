import type { Element } from './element.ts';
import type { Frame } from './frame.ts';
import type { Place } from './job.ts';
import { StandingParagraph } from './paragraph.ts';
import { joint } from './space.ts';
import { type RowElement, TableBlock, tableElement } from './table-element.ts';

/** Room that the margins of a box take, in twips. */
const BOX_MARGINS = 440;

/** A box: a table of one column, since borders on paragraphs would step in and out with the lists inside. */
export interface Box {
  readonly styleId: string;
  /** Accessible title. */
  readonly title: string;
  readonly frame: Frame;
}

/** The place inside a box. */
export function insideOf(place: Place, frame: Frame): Place {
  return { ...place, frame, depth: 0, indent: 0, width: frame.width - BOX_MARGINS };
}

/** Whether a block cannot stand in a row of a box. */
export function standsAlone(child: Element): boolean {
  return child instanceof TableBlock || child instanceof StandingParagraph;
}

/** The row that says what a box is, read aloud as its heading and repeated where the box goes on to another page. */
export function headRow({ frame }: Box, head: Element): RowElement {
  return { header: true, cells: [{ width: frame.width, children: [head] }] };
}

/** A box that stays on one page. */
export function wholeBox(box: Box, head: Element, body: readonly Element[], height?: number): TableBlock {
  const row: RowElement = {
    ...(height === undefined ? {} : { height }),
    cells: [{ width: box.frame.width, children: body }],
  };
  return boxTable(box, [headRow(box, head), ...(body.length > 0 ? [row] : [])]);
}

/**
 * A box that goes from page to page: a row for each paragraph, and between the rows what cannot stand in one.
 * LibreOffice leaves an empty page before a row that is longer than a page, and loses what stands beyond it.
 */
export function longBox(box: Box, head: RowElement | null, children: readonly Element[]): Element[] {
  const parts: Element[] = [];
  let rows: RowElement[] = head === null ? [] : [head];
  const add = (part: Element) => {
    if (part instanceof TableBlock && parts.at(-1) instanceof TableBlock) parts.push(joint(box));
    parts.push(part);
  };
  const close = () => {
    if (rows.length > 0) add(boxTable(box, rows));
    rows = [];
  };
  for (const child of children) {
    if (standsAlone(child)) {
      close();
      add(child);
    } else {
      rows.push(bodyRow(box, child, rows.length === 0));
    }
  }
  close();
  return parts;
}

/** A row after an interruption has no line above it, for it is no new box. */
function bodyRow({ frame }: Box, child: Element, first: boolean): RowElement {
  return {
    splits: true,
    cells: [{ width: frame.width, tight: true, ...(first ? { noBorder: ['top'] } : {}), children: [child] }],
  };
}

function boxTable({ styleId, title, frame }: Box, rows: readonly RowElement[]): TableBlock {
  return tableElement({ styleId, title, columns: [frame.width], indent: frame.indent, rows });
}
