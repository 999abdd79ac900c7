import type { Block, Table, TableCell } from './publication.ts';
import { textOf } from './text.ts';
import { everyBlock } from './walk.ts';

/** Characters of table text across the page, and what the margins of a cell take of them. */
const PAGE = 84;
const MARGINS = 2.5;
/** A longer word may be divided, in characters. */
const LONGEST_WORD = 24;
/** The longest part that is left of a word where all long words are divided, in characters. */
const LONGEST_PART = 8;

/** Where a line may end: at a space that does not join what stands beside it, and after a hyphen. */
const BREAK = /(?:(?!\u00a0)\s)+|-/;

/** How a column is set. */
export interface Column {
  /** Of the table's width; together they are 1. */
  readonly share: number;
  /** There is no room for words that are joined, such as a date; unless parted, they lie across the next column. */
  readonly narrow: boolean;
}

/**
 * The columns of a table. None is narrower than its longest word while there is room; what is left goes to the columns
 * with much text, and hardly any to those of single words. Where there is not room for all, long words are divided before
 * dates are parted, and short words stay whole.
 */
export function columnsOf(table: Table): readonly Column[] {
  const needs = table.header.map((_, column) =>
    needOf([table.header, ...table.rows].map((row) => row[column])),
  );
  const widths = widthsOf(needs);
  const total = sum(widths);
  return widths.map((width, column) => ({
    share: width / total,
    narrow: (width * PAGE) / total < (needs[column]?.together ?? 0),
  }));
}

/** The share of a table's width that each column gets; together they are 1. */
export function columnShares(table: Table): readonly number[] {
  return columnsOf(table).map(({ share }) => share);
}

/** Widths of columns, in characters; more than a page where even the parts of words have no room. */
function widthsOf(needs: readonly Need[]): readonly number[] {
  const words = needs.map(({ word }) => word);
  if (sum(words) <= PAGE)
    return filled(
      words,
      needs.map(({ wish }) => wish),
    );
  const joined = needs.map((need) => need.joined);
  const least = sum(joined) <= PAGE ? joined : needs.map(({ part }) => part);
  return sum(least) > PAGE
    ? least
    : filled(
        least,
        needs.map(({ word }, column) => Math.max(0, word - (least[column] ?? 0))),
      );
}

/** What is left of the page, shared out by what each column wishes. */
function filled(widths: readonly number[], wishes: readonly number[]): readonly number[] {
  const left = PAGE - sum(widths);
  const all = Math.max(1, sum(wishes));
  return widths.map((width, column) => width + (left * (wishes[column] ?? 0)) / all);
}

/** What a column needs, in characters. */
interface Need {
  /** Room for its words. */
  readonly word: number;
  /** Room for its words when the long ones are divided. */
  readonly joined: number;
  /** Room for them when joined words are parted, too. */
  readonly part: number;
  /** Room for its longest joined words, however long. */
  readonly together: number;
  /** Its claim on what is left, relative to those of the other columns. */
  readonly wish: number;
}

function needOf(cells: readonly (TableCell | undefined)[]): Need {
  const texts = cells.map((cell) => [...everyBlock(cell?.children ?? [])].map(ownText).join(' '));
  const pieces = texts.flatMap((text) => text.split(BREAK));
  const word = longest(pieces);
  const part = Math.min(longest(pieces.flatMap((piece) => piece.split(/\s/))), LONGEST_PART);
  const together = longest(pieces.filter((piece) => /\s/.test(piece)));
  const joined = Math.max(part, Math.min(together, LONGEST_WORD));
  const text = longest(texts);
  return {
    word: Math.min(word, LONGEST_WORD) + MARGINS,
    joined: joined + MARGINS,
    part: part + MARGINS,
    together: together + MARGINS,
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
