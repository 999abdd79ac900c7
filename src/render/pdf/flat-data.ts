import type { Block, Inline, ListItem, Paragraph } from '../../publication/publication.ts';

/** A block that holds other blocks. */
export type Container = Extract<
  Block,
  { readonly type: 'list' | 'table' | 'blockquote' | 'callout' | 'concept' | 'field' }
>;

/** Whether a block holds other blocks. */
export function isContainer(block: Block): block is Container {
  return (
    block.type === 'list' ||
    block.type === 'table' ||
    block.type === 'blockquote' ||
    block.type === 'callout' ||
    block.type === 'concept' ||
    block.type === 'field'
  );
}

/** The same words without the frame, for a block too deep inside others to be given one more. */
export function flattened(block: Container): readonly Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((item, at) => marked(item, block.ordered ? `${block.start + at}. ` : '– '));
    case 'table': {
      const caption = block.caption === null ? [] : [line(block.caption)];
      const cells = [block.header, ...block.rows].flat();
      return [...caption, ...cells.flatMap((cell) => cell.children)];
    }
    case 'blockquote':
      return block.children;
    case 'callout':
      return [line(block.title), ...block.children];
    case 'concept': {
      const discouraged = block.discouraged.map((word) => line([{ type: 'text', value: word }]));
      return [line(block.term), ...block.children, ...discouraged];
    }
    case 'field': {
      const caption = line([{ type: 'text', value: block.caption }]);
      return [line(block.label), ...block.demand, caption, ...block.answer];
    }
  }
}

function line(children: readonly Inline[]): Paragraph {
  return { type: 'paragraph', owner: 'regional', children };
}

function marked(item: ListItem, mark: string): readonly Block[] {
  const box = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] ';
  const text: Inline = { type: 'text', value: mark + box };
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return [line([text]), ...item.children];
  return [{ ...first, children: [text, ...first.children] }, ...rest];
}
