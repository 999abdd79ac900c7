import type { Block } from './publication.ts';
import { textOf } from './text.ts';

/** Whether a block is a line such as `Husk altid:`, which stays on the page of what it speaks of. */
export function introduces(block: Block | undefined, next: Block | undefined): boolean {
  return block?.type === 'paragraph' && next !== undefined && textOf(block.children).trimEnd().endsWith(':');
}
