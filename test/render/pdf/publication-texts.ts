import type { Block, Inline, Publication, TableCell } from '../../../src/publication/publication.ts';

/** Every piece of text of a publication in reading order; a footnote stands at the first of its marks. */
export function textsOf(publication: Publication): string[] {
  const noted = new Set<number>();

  const ofInlines = (nodes: readonly Inline[]): string[] => nodes.flatMap(ofInline);
  const ofInline = (node: Inline): string[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [node.value];
      case 'break':
      case 'image':
        return [];
      case 'footnoteReference': {
        if (noted.has(node.footnote)) return [];
        noted.add(node.footnote);
        return ofBlocks(publication.footnotes[node.footnote]?.children ?? []);
      }
      default:
        return ofInlines(node.children);
    }
  };

  const ofCells = (cells: readonly TableCell[]): string[] => cells.flatMap((cell) => ofBlocks(cell.children));
  const ofBlocks = (blocks: readonly Block[]): string[] => blocks.flatMap(ofBlock);
  const ofBlock = (block: Block): string[] => {
    switch (block.type) {
      case 'heading':
        return [...(block.number === null ? [] : [block.number]), ...ofInlines(block.children)];
      case 'paragraph':
        return ofInlines(block.children);
      case 'list':
        return block.items.flatMap((item) => ofBlocks(item.children));
      case 'table':
        return [...ofInlines(block.caption ?? []), ...ofCells(block.header), ...block.rows.flatMap(ofCells)];
      case 'blockquote':
        return ofBlocks(block.children);
      case 'code':
        return [block.value];
      case 'callout':
        return [...ofInlines(block.title), ...ofBlocks(block.children)];
      case 'concept':
        return [...ofInlines(block.term), ...ofBlocks(block.children), ...block.discouraged];
      case 'field': {
        if (block.display === 'standalone') return ofBlocks(block.answer);
        return [
          ...ofInlines(block.label),
          ...ofBlocks(block.demand),
          block.caption,
          ...ofBlocks(block.answer),
        ];
      }
      case 'thematicBreak':
      case 'pageBreak':
      case 'contents':
        return [];
    }
  };

  const header = publication.header.rows.flatMap((row) => [
    ...row.map((cell) => cell.label),
    ...row.flatMap((cell) => cell.value),
  ]);
  return [publication.header.name, ...header, ...ofBlocks(publication.body)];
}
