import type { Block } from '../../publication/publication.ts';

/** Blocks directly inside each type of block; a new type does not compile until it is here. */
const inside: {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => readonly Block[];
} = {
  heading: () => [],
  paragraph: () => [],
  list: (list) => list.items.flatMap((item) => item.children),
  table: (table) => [table.header, ...table.rows].flat().flatMap((cell) => cell.children),
  blockquote: (quote) => quote.children,
  code: () => [],
  thematicBreak: () => [],
  pageBreak: () => [],
  contents: () => [],
  callout: (callout) => callout.children,
  concept: (concept) => concept.children,
  field: (field) => [...field.demand, ...field.answer],
};

/** Every block of the given ones, at any depth, in reading order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    // The map is total by type; TypeScript cannot tell that the handler found by a block's type takes that block.
    const children = inside[block.type] as (block: Block) => readonly Block[];
    yield* everyBlock(children(block));
  }
}
