import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import type { Span } from '../core/span.ts';
import { attribute, type ContainerDirective, contentOf, spanOf } from './tree.ts';

/** One cell of a `:::tabel`: any blocks. */
export interface ListTableCell {
  readonly blocks: readonly (BlockContent | DefinitionContent)[];
  readonly span: Span;
}

/** A `:::tabel` as a grid. Every item of the outer list is a row; the items of the list in it are the row's cells. */
export interface ListTable {
  /** From `kolonner="A | B"`. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly ListTableCell[]; readonly span: Span }[];
  /** Content that is no row: it is printed below the table, and lint asks for it to be moved. */
  readonly stray: readonly (BlockContent | DefinitionContent)[];
}

/** Reads a `:::tabel`. Never loses content: what does not fit the form comes back as `stray` or in a cell of its own. */
export function readListTable(directive: ContainerDirective): ListTable {
  const columns = splitBars(attribute(directive, 'kolonner')?.value ?? '');
  const rows: ListTable['rows'][number][] = [];
  const stray: (BlockContent | DefinitionContent)[] = [];
  for (const block of contentOf(directive)) {
    if (block.type === 'list' && !isSentence(block))
      rows.push(...block.children.map((item) => ({ cells: cellsOf(item), span: spanOf(item) })));
    else stray.push(block);
  }
  return { columns, rows, stray };
}

/** Splits `A | B` into its parts, trimmed; empty parts are left out. */
export function splitBars(text: string): readonly string[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Blocks before the inner list join the first cell, those after it the last: `- A` with `  - B` is a row of two. */
function cellsOf(row: ListItem): readonly ListTableCell[] {
  const cells: ListTableCell[] = [];
  let pending: (BlockContent | DefinitionContent)[] = [];
  const flush = (): void => {
    const [first, last] = [pending[0], pending.at(-1)];
    if (first && last)
      cells.push({ blocks: pending, span: { start: spanOf(first).start, end: spanOf(last).end } });
    pending = [];
  };
  for (const block of row.children) {
    if (block.type !== 'list' || isSentence(block)) pending.push(block);
    else {
      flush();
      cells.push(...innerCells(block));
    }
  }
  flush();
  return cells;
}

/** `30. september` is a list to CommonMark: one that does not count from one, or has one item with no list in it. */
function isSentence({ ordered, start, children }: List): boolean {
  const holdsList = children.some((item) => item.children.some(({ type }) => type === 'list'));
  return ordered === true && !holdsList && (start !== 1 || children.length === 1);
}

function innerCells(list: List): readonly ListTableCell[] {
  return list.children.map((item) => ({ blocks: item.children, span: spanOf(item) }));
}
