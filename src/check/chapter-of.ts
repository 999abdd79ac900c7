import type { Nodes, Parents } from 'mdast';
import { headingText } from '../parse/walk.ts';

/**
 * The headings that a place stands under, nearest first: in each parent the last heading before it that is not under
 * another of those found. `ancestors` outermost first, as `walk` gives them.
 */
export function chaptersOf(ancestors: readonly Parents[], node: Nodes | null = null): readonly string[] {
  const path: readonly (Nodes | null)[] = [...ancestors, node];
  const found: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let at = ancestors.length - 1; at >= 0; at -= 1) {
    const children: readonly Nodes[] = ancestors[at]?.children ?? [];
    const inner = path[at + 1];
    const before = inner ? children.slice(0, children.indexOf(inner)) : children;
    for (const one of [...before].reverse()) {
      if (one.type !== 'heading' || one.depth >= depth) continue;
      found.push(headingText(one));
      depth = one.depth;
    }
  }
  return found;
}
