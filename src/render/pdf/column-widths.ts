import type { Block, Inline, Table, TableCell } from '../../publication/publication.ts';

/** A column gets room as if its longest text were at least this and at most this many characters. */
const NARROWEST = 6;
const WIDEST = 60;

/**
 * Relative widths of a table's columns: by the square root of the longest text in each, so that a column of sentences
 * is wider than one of numbers, but never less than its longest word asks for.
 */
export function columnWidths(table: Table): number[] {
  const rows = [table.header, ...table.rows];
  return table.header.map((_, column) => {
    const texts = rows.flatMap((row) => cellTexts(row[column]));
    const longest = Math.max(NARROWEST, ...texts.map((text) => Math.min(WIDEST, text.length)));
    const word = Math.max(
      0,
      ...texts.flatMap((text) => text.split(/\s+/).map((part) => Math.min(20, part.length))),
    );
    return Math.round(Math.max(Math.sqrt(longest) * 4, word * 1.4) * 100) / 100;
  });
}

function cellTexts(cell: TableCell | undefined): string[] {
  return (cell?.children ?? []).flatMap(blockTexts);
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children.map(inlineText).join('')];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(blockTexts)).map((text) => `    ${text}`);
    case 'code':
      return block.value.split('\n');
    case 'blockquote':
    case 'callout':
    case 'concept':
      return block.children.flatMap(blockTexts);
    case 'field':
      return [...block.demand, ...block.answer].flatMap(blockTexts);
    case 'table':
      return [block.header, ...block.rows].map((row) => row.flatMap(cellTexts).join('  '));
    case 'thematicBreak':
    case 'pageBreak':
    case 'contents':
      return [];
  }
}

function inlineText(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
    case 'footnoteReference':
      return '';
    default:
      return node.children.map(inlineText).join('');
  }
}
