import type { Block, Table, TableCell } from './publication.ts';
import { textOf } from './text.ts';
import { everyBlock } from './walk.ts';

/** Characters of table text across the page, and what the margins of a cell take of them. */
const PAGE = 84;
const MARGINS = 2.5;
/** A longer word may be divided, in characters. */
const LONGEST_WORD = 24;

/**
 * The share of a table's width that each column gets; together they are 1. No column is narrower than its longest word
 * while there is room; what is left goes to the columns with much text, and hardly any to those of single words.
 */
export function columnShares(table: Table): readonly number[] {
  const needs = table.header.map((_, column) =>
    needOf([table.header, ...table.rows].map((row) => row[column])),
  );
  const least = sum(needs.map((need) => need.least));
  const wish = sum(needs.map((need) => need.wish));
  const left = Math.max(0, PAGE - least);
  return needs.map((need) => (need.least + (left * need.wish) / wish) / (least + left));
}

/** What a column needs, in characters, and its claim on what is left, relative to those of the other columns. */
function needOf(cells: readonly (TableCell | undefined)[]): {
  readonly least: number;
  readonly wish: number;
} {
  const texts = cells.map((cell) => [...everyBlock(cell?.children ?? [])].map(ownText).join(' '));
  const words = texts.flatMap((text) => text.split(/[\s-]+/));
  const text = longest(texts);
  const word = longest(words);
  return {
    least: Math.min(word, LONGEST_WORD) + MARGINS,
    // Grows slower than the text, or one column of sentences would take all there is.
    wish: text <= word ? 1 : Math.sqrt(text),
  };
}

function ownText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOf(block.children);
    case 'code':
      return block.value;
    default:
      return '';
  }
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
