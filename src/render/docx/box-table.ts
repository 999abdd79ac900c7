import type { BaseXmlComponent } from 'docx';
import type { Element } from './element.ts';
import type { Place } from './job.ts';
import { type RowElement, tableElement } from './table-element.ts';

/** Room that the margins of a box take, in twips. */
const BOX_MARGINS = 440;

interface BoxContent {
  /** Says what the box is; read aloud as its heading and repeated where the box goes on to another page. */
  readonly head?: readonly BaseXmlComponent[];
  readonly body: readonly BaseXmlComponent[];
  /** The box may be broken between pages. */
  readonly splits?: boolean;
  /** Least height of the body, in twips. */
  readonly height?: number;
}

/**
 * A box is a table of one column. Borders on paragraphs would step in and out with the lists inside, and Word repeats
 * the head of a table on the next page.
 */
export function boxTable(place: Place, styleId: string, title: string) {
  const inside: Place = { ...place, depth: 0, indent: 0, width: place.width - BOX_MARGINS };
  const around = ({ head, body, splits = false, height }: BoxContent): Element => {
    const rows: RowElement[] = [];
    if (head !== undefined) rows.push({ header: true, cells: [{ width: place.width, children: head }] });
    if (body.length > 0) {
      rows.push({
        splits,
        ...(height === undefined ? {} : { height }),
        cells: [{ width: place.width, children: body }],
      });
    }
    return tableElement({ styleId, title, columns: [place.width], indent: place.indent, rows });
  };
  return { inside, around };
}
