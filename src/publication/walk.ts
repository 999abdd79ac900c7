import type { Block } from './publication.ts';

/** Every block of the given ones, at any depth, in reading order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* everyBlock(childrenOf(block));
  }
}

function childrenOf(block: Block): readonly Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item) => item.children);
    case 'table':
      return [block.header, ...block.rows].flat().flatMap((cell) => cell.children);
    case 'blockquote':
    case 'callout':
    case 'concept':
      return block.children;
    case 'field':
      return [...block.demand, ...block.answer];
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'thematicBreak':
    case 'pageBreak':
    case 'contents':
      return [];
  }
}
