import type { Block, Inline } from '../../publication/publication.ts';

/** Letters on a line, counted low so that the estimate errs on the long side. */
const LINE = 70;
/** About a third of a page. */
const SHORT = 16;

/** Whether blocks are surely shorter than a third of a page, so that they may be kept on one page. */
export function isShort(blocks: readonly Block[]): boolean {
  return linesOf(blocks, LINE) <= SHORT;
}

/** An upper estimate of lines on `width` letters; a picture counts as a whole page. */
function linesOf(blocks: readonly Block[], width: number): number {
  return blocks.reduce((sum, block) => sum + lines(block, Math.max(width, 8)), 0);
}

function lines(block: Block, width: number): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return 0.5 + linesOfText(block.children, width);
    case 'list':
      return block.items.reduce((sum, item) => sum + linesOf(item.children, width - 6), 0);
    case 'table': {
      const column = Math.floor(width / Math.max(1, block.header.length));
      const rows = [block.header, ...block.rows];
      return rows.reduce((sum, row) => sum + Math.max(1, ...row.map((cell) => linesOf(cell.children, column))), 2);
    }
    case 'blockquote':
    case 'callout':
    case 'concept':
      return 2 + linesOf(block.children, width - 6);
    case 'code':
      return 2 + block.value.split('\n').length + block.value.length / width;
    default:
      return SHORT + 1;
  }
}

function linesOfText(inlines: readonly Inline[], width: number): number {
  const letters = (nodes: readonly Inline[]): number =>
    nodes.reduce((sum, node) => {
      if (node.type === 'image') return sum + width * (SHORT + 1);
      if (node.type === 'break') return sum + width;
      if ('children' in node) return sum + letters(node.children);
      return sum + ('value' in node ? node.value.length : 3);
    }, 0);
  return Math.ceil(letters(inlines) / width);
}
