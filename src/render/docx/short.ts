import type { Block, Inline, Table } from '../../publication/publication.ts';
import { columnWidths } from './column-widths.ts';
import { textOf } from './inline.ts';

/** Average width of a character of running text, and indent of a list or a box, in twips; rather too much. */
const CHARACTER = 115;
const INDENT = 400;
/** A picture may be as tall as this many lines. */
const PICTURE = 20;
/** About a third of a page. */
const SHORT = 16;

/** Whether blocks take so few lines, by a generous estimate, that they may be kept on one page. */
export function isShort(blocks: readonly Block[], width: number): boolean {
  return linesOf(blocks, width) <= SHORT;
}

/** Whether the rows of a table do. */
export function areShort(rows: readonly number[]): boolean {
  return rows.reduce((sum, lines) => sum + lines, 0) <= SHORT;
}

/** Estimated height in lines of the rows of a table, the header first; widths of its columns in twips. */
export function rowLines(table: Table, columns: readonly number[]): number[] {
  return [table.header, ...table.rows].map((row) =>
    Math.max(1, ...row.map((cell, index) => linesOf(cell.children, columns[index] ?? 0))),
  );
}

function linesOf(blocks: readonly Block[], width: number): number {
  return blocks.reduce((sum, block) => sum + linesOfBlock(block, Math.max(width, 10 * CHARACTER)), 0);
}

function linesOfBlock(block: Block, width: number): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return linesOfText(block.children, width);
    case 'list':
      return block.items.reduce((sum, item) => sum + Math.max(1, linesOf(item.children, width - INDENT)), 0);
    case 'table':
      return rowLines(block, columnWidths(block, width)).reduce((sum, lines) => sum + lines, 1);
    case 'code':
      return block.value.split('\n').length + 1;
    case 'blockquote':
    case 'callout':
    case 'concept':
      return 2 + linesOf(block.children, width - INDENT);
    case 'field':
      return 3 + linesOf([...block.demand, ...block.answer], width - INDENT);
    case 'thematicBreak':
    case 'pageBreak':
    case 'contents':
      return SHORT;
  }
}

function linesOfText(nodes: readonly Inline[], width: number): number {
  const pictures = nodes.filter((node) => node.type === 'image').length;
  const breaks = nodes.filter((node) => node.type === 'break').length;
  return Math.max(1, Math.ceil((textOf(nodes).length * CHARACTER) / width)) + breaks + pictures * PICTURE;
}
