import { columnsOf } from '../../publication/column-shares.ts';
import { introduces } from '../../publication/introduces.ts';
import { isShort, longRows } from '../../publication/length.ts';
import type { Block, Inline, Paragraph, Table } from '../../publication/publication.ts';
import { breakable } from './breakable.ts';
import { type Container, flattened, isContainer } from './flat-data.ts';
import { cleanLine, cleanLines, type Data, inlineData, pictureData, type Walk } from './inline-data.ts';
import { withLongWords } from './long-words.ts';

/**
 * How much of Typst's depth a container takes. Typst refuses what lies too deep (about 20 lists, 9 definitions or
 * 7 tables in each other), so beyond `DEEPEST` the text goes on without its frame.
 */
const DEPTH = { list: 1, blockquote: 1, callout: 1, field: 1, concept: 2, table: 3 };
const DEEPEST = 16;

/** Blocks for the program. */
export function blockData(blocks: readonly Block[], walk: Walk, depth = 0): Data[] {
  return blocks.flatMap((block, at): Data[] => {
    if (block.type === 'paragraph') return paragraph(block, walk, blocks[at + 1]);
    if (!isContainer(block)) return leaf(block, walk);
    if (depth + DEPTH[block.type] <= DEEPEST) return [container(block, walk, depth)];
    const anchor = 'anchor' in block ? [{ type: 'anchor', anchor: walk.unique(block.anchor) }] : [];
    return [...anchor, ...blockData(flattened(block), walk, depth)];
  });
}

function leaf(block: Exclude<Block, Container | Paragraph>, walk: Walk): Data[] {
  switch (block.type) {
    case 'heading': {
      const { type, level, number } = block;
      return [
        {
          type,
          level,
          number,
          anchor: walk.unique(block.anchor),
          children: inlineData(block.children, walk),
        },
      ];
    }
    case 'code':
      return block.value === '' ? [] : [{ type: 'code', value: breakable(cleanLines(block.value), 40) }];
    case 'thematicBreak':
    case 'pageBreak':
    case 'contents':
      return [{ type: block.type }];
  }
}

/** Properties are evaluated in reading order, so that a footnote's text stands at the first of its marks. */
function container(block: Container, walk: Walk, depth: number): Data {
  const { type } = block;
  const inside = (children: readonly Block[]) => blockData(children, walk, depth + DEPTH[type]);
  switch (type) {
    case 'list': {
      const items = block.items.map((item) => ({ checked: item.checked, children: inside(item.children) }));
      return { type, ordered: block.ordered, start: Math.max(0, Math.trunc(block.start)), items };
    }
    case 'table':
      return table(block, walk, depth);
    case 'blockquote':
      return { type, children: inside(block.children) };
    case 'callout':
      return {
        type,
        title: inlineData(block.title, walk),
        together: isShort(block.children),
        children: inside(block.children),
      };
    case 'concept':
      return {
        type,
        anchor: walk.unique(block.anchor),
        term: inlineData(block.term, walk),
        children: inside(block.children),
        discouraged: block.discouraged.map(cleanLine),
      };
    case 'field':
      return {
        type,
        display: block.display,
        anchor: walk.unique(block.anchor),
        label: inlineData(block.label, walk),
        demand: inside(block.demand),
        caption: cleanLine(block.caption),
        together: isShort(block.answer),
        answer: inside(block.answer),
      };
  }
}

function table(block: Table, walk: Walk, depth: number): Data {
  const columns = columnsOf(block);
  const cells = (row: Table['header']) =>
    row.map((cell, at) => {
      const within: Walk = { ...walk, inTable: true, narrow: columns[at]?.narrow ?? false };
      return { blocks: blockData(cell.children, within, depth + DEPTH.table) };
    });
  const caption = block.caption === null ? null : inlineData(block.caption, walk);
  const header = cells(block.header);
  const long = longRows(block);
  const rows = block.rows.map((row, at) => ({ splits: long[at] ?? false, cells: cells(row) }));
  const { type, align } = block;
  const together = isShort([block]);
  return {
    type,
    caption,
    align,
    widths: columns.map(({ share }) => share),
    header,
    linkedHeader: holdsLink(header),
    together,
    rows,
  };
}

/** Whether anything in the data can be clicked: a link, a reference or a footnote's mark. */
function holdsLink(data: Data): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if ('url' in data || ('anchor' in data && 'type' in data)) return true;
  return Object.values(data).some(holdsLink);
}

/** A paragraph; one that holds nothing but pictures becomes pictures as wide as the room allows. */
function paragraph(block: Paragraph, walk: Walk, next: Block | undefined): Data[] {
  const words = block.children.filter((node) => !isBlank(node));
  const pictures = words.map((node) =>
    node.type === 'image' ? pictureData(node.asset, node.alt, walk) : null,
  );
  if (pictures.length > 0 && pictures.every((picture) => picture !== null)) {
    return pictures.map((picture) => ({ type: 'picture', ...picture }));
  }
  const children = inlineData(block.children, walk);
  return [
    {
      type: 'paragraph',
      leads: introduces(block, next),
      children: withLongWords(children, walk.inTable ? 'cell' : 'text'),
    },
  ];
}

function isBlank(node: Inline): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
