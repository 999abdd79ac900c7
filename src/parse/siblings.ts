import type { Nodes, Parents } from 'mdast';
import { derived } from '../core/derived.ts';

const places = derived(
  ({ children }: Parents): ReadonlyMap<Nodes, number> => new Map(children.map((child, at) => [child, at])),
);

/** The child right before another; undefined for the first, and where there is no parent. */
export function childBefore(parent: Parents | undefined, node: Nodes): Nodes | undefined {
  return childBeside(parent, node, -1, () => true);
}

/** The nearest child that is wanted, up (-1) or down (1) from another. A run of unwanted ones is looked at once for each. */
export function childBeside(
  parent: Parents | undefined,
  node: Nodes,
  step: -1 | 1,
  isWanted: (child: Nodes) => boolean,
): Nodes | undefined {
  if (!parent) return undefined;
  const at = places(parent).get(node);
  if (at === undefined) return undefined;
  const children: readonly Nodes[] = parent.children;
  let beside = at + step;
  for (let child = children[beside]; child && !isWanted(child); child = children[beside]) beside += step;
  return children[beside];
}
