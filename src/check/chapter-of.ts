import type { Nodes, Parents } from 'mdast';
import { spanOf } from '../parse/tree.ts';
import { headingText } from '../parse/walk.ts';

/** The headings that a place in the file stands under, nearest first. `ancestors` outermost first, as `walk` gives them. */
export function chaptersOf(ancestors: readonly Parents[], place: number): readonly string[] {
  const found: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (const parent of [...ancestors].reverse()) {
    const children: readonly Nodes[] = parent.children;
    for (const one of children.filter((node) => spanOf(node).end <= place).reverse()) {
      if (one.type !== 'heading' || one.depth >= depth) continue;
      found.push(headingText(one));
      depth = one.depth;
    }
  }
  return found;
}
