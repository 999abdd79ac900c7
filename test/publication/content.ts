import type { Block, List, Paragraph, Table, TableCell } from '../../src/publication/publication.ts';

const owner = 'regional';

/** A paragraph of plain text. */
export function paragraph(value: string): Paragraph {
  return { type: 'paragraph', owner, children: [{ type: 'text', value }] };
}

/** A bulleted list with one paragraph in each item. */
export function list(...items: readonly string[]): List {
  const children = items.map((item) => ({ checked: null, children: [paragraph(item)] }));
  return { type: 'list', owner, ordered: false, start: 1, items: children };
}

/** A table of plain text; the first row is the header. */
export function table(header: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    owner,
    caption: null,
    align: header.map(() => null),
    header: header.map(cell),
    rows: rows.map((row) => row.map(cell)),
  };
}

/** So many copies of a block. */
export function times(count: number, block: Block): readonly Block[] {
  return Array.from({ length: count }, () => block);
}

function cell(value: string): TableCell {
  return { children: [paragraph(value)] };
}
