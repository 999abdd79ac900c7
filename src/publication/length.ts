import { columnShares } from './column-shares.ts';
import type { Block, Inline, Table, TableCell } from './publication.ts';
import { textOf } from './text.ts';

/*
 * How long content will be on the page, before it is set. The renderers ask here what may be kept on one page, so that
 * a document is broken alike in every format. Lengths are in lines, widths in characters of running text. An estimate
 * errs on the long side: what is kept together without room leaves half a page empty.
 */

/** Characters on a line across the page. */
const LINE = 70;
/** Characters that a list or a frame takes of each line, and that even the narrowest place has room for. */
const INDENT = 5;
const NARROWEST = 8;
/** Lines of room between paragraphs, and around a frame. */
const GAP = 0.5;
const FRAME = 2;
/** Lines that a picture may take. */
const PICTURE = 20;
/** About a third of a page, in lines. */
const SHORT = 16;
/** A row of more lines than this may be broken between pages. */
const LONG_ROW = 8;

/** Whether blocks surely take no more than a third of a page, so that they may be kept on one. */
export function isShort(blocks: readonly Block[]): boolean {
  return linesOf(blocks, LINE) <= SHORT;
}

/** Whether a row of a table is so long that it may be broken between pages; one answer per row below the header. */
export function longRows(table: Table): readonly boolean[] {
  const lines = rowLines(table, LINE);
  return table.rows.map((row) => lines(row) > LONG_ROW);
}

function linesOf(blocks: readonly Block[], width: number): number {
  const room = Math.max(width, NARROWEST);
  return blocks.reduce((lines, block) => lines + linesOfBlock(block, room), 0);
}

function linesOfBlock(block: Block, width: number): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return GAP + linesOfText(block.children, width);
    case 'list':
      return block.items.reduce(
        (lines, item) => lines + Math.max(1, linesOf(item.children, width - INDENT)),
        0,
      );
    case 'table': {
      const lines = rowLines(block, width);
      return [block.header, ...block.rows].reduce((total, row) => total + lines(row), FRAME);
    }
    case 'code':
      return block.value
        .split(/\r\n?|\n/)
        .reduce((lines, line) => lines + linesOfLength(line.length, width), FRAME);
    case 'blockquote':
    case 'callout':
    case 'concept':
      return FRAME + linesOf(block.children, width - INDENT);
    case 'field':
      return 2 * FRAME + linesOf([...block.demand, ...block.answer], width - INDENT);
    case 'thematicBreak':
      return FRAME;
    case 'pageBreak':
    case 'contents':
      return Number.POSITIVE_INFINITY;
  }
}

function rowLines(table: Table, width: number): (row: readonly TableCell[]) => number {
  const shares = columnShares(table);
  return (row) =>
    Math.max(1, ...row.map((cell, column) => linesOf(cell.children, width * (shares[column] ?? 0))));
}

function linesOfText(nodes: readonly Inline[], width: number): number {
  const pictures = countOf('image', nodes) * PICTURE;
  return linesOfLength(textOf(nodes).length, width) + countOf('break', nodes) + pictures;
}

function countOf(type: Inline['type'], nodes: readonly Inline[]): number {
  return nodes.reduce(
    (count, node) =>
      count + (node.type === type ? 1 : 0) + ('children' in node ? countOf(type, node.children) : 0),
    0,
  );
}

function linesOfLength(characters: number, width: number): number {
  return Math.max(1, Math.ceil(characters / width));
}
