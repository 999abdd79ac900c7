import type { Heading, Html, Nodes, Parents } from 'mdast';
import { withoutComments } from '../core/comments.ts';
import { derived } from '../core/derived.ts';
import { plainText } from './plain-text.ts';
import type { Directive, Root } from './tree.ts';

/**
 * Visits every node in reading order with its ancestors, outermost first. A visitor that returns `false` keeps the walk
 * out of a node's children.
 */
export function walk(root: Nodes, visit: (node: Nodes, ancestors: readonly Parents[]) => unknown): void {
  if (root.type !== 'root') {
    walkOnce(root, visit);
    return;
  }
  const { nodes, ancestors, ends } = orderOf(root);
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (!node) return;
    at = visit(node, ancestors[at] ?? []) === false ? (ends[at] ?? nodes.length) : at + 1;
  }
}

/** An explicit stack: documents may nest deeper than the call stack. */
function walkOnce(root: Nodes, visit: (node: Nodes, ancestors: readonly Parents[]) => unknown): void {
  const stack: { readonly node: Nodes; readonly above: readonly Parents[] }[] = [{ node: root, above: [] }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, above } = next;
    if (visit(node, above) === false || !('children' in node) || node.children.length === 0) continue;
    const inside = [...above, node];
    for (let child = node.children.length - 1; child >= 0; child -= 1) {
      const one = node.children[child];
      if (one) stack.push({ node: one, above: inside });
    }
  }
}

/** The nodes of a tree in reading order. */
interface Order {
  readonly nodes: readonly Nodes[];
  readonly ancestors: readonly (readonly Parents[])[];
  /** Position after the last node inside each node. */
  readonly ends: readonly number[];
}

/** Rules walk a document a hundred times; its order is found once. Trees do not change after they are parsed. */
const orderOf = derived((root: Root): Order => ordered(root));

/** The positions of the nodes of each type in the order of a tree. */
const placesByType = derived((root: Root): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  orderOf(root).nodes.forEach(({ type }, at) => {
    const known = places.get(type);
    if (known) known.push(at);
    else places.set(type, [at]);
  });
  return places;
});

function ordered(root: Root): Order {
  const nodes: Nodes[] = [];
  const ancestors: (readonly Parents[])[] = [];
  const ends: number[] = [];
  const stack: { readonly node: Nodes; readonly above: readonly Parents[]; readonly ended: number }[] = [
    { node: root, above: [], ended: -1 },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, above, ended } = next;
    if (ended >= 0) {
      ends[ended] = nodes.length;
      continue;
    }
    const at = nodes.push(node) - 1;
    ancestors.push(above);
    ends.push(at + 1);
    if (!('children' in node) || node.children.length === 0) continue;
    const inside = [...above, node];
    stack.push({ node, above, ended: at });
    for (let child = node.children.length - 1; child >= 0; child -= 1) {
      const one = node.children[child];
      if (one) stack.push({ node: one, above: inside, ended: -1 });
    }
  }
  return { nodes, ancestors, ends };
}

/** A node and what it stands in, outermost first. */
export interface PlacedNode<Of extends Nodes = Nodes> {
  readonly node: Of;
  readonly ancestors: readonly Parents[];
}

/** All nodes of some types in reading order. */
export function nodesOf<Type extends Nodes['type']>(
  root: Root,
  ...types: readonly Type[]
): readonly PlacedNode<Extract<Nodes, { readonly type: Type }>>[] {
  const { nodes, ancestors } = orderOf(root);
  const isWanted = (node: Nodes): node is Extract<Nodes, { readonly type: Type }> =>
    types.some((type) => type === node.type);
  const places = types.flatMap((type) => placesByType(root).get(type) ?? []);
  if (types.length > 1) places.sort((one, other) => one - other);
  return places.flatMap((at) => {
    const node = nodes[at];
    return node && isWanted(node) ? [{ node, ancestors: ancestors[at] ?? [] }] : [];
  });
}

/** All directives in reading order. */
export const directivesOf = derived(
  (root: Root): readonly { readonly directive: Directive; readonly ancestors: readonly Parents[] }[] =>
    nodesOf(root, 'containerDirective', 'leafDirective', 'textDirective').map(({ node, ancestors }) => {
      return { directive: node, ancestors };
    }),
);

/** All headings in reading order. */
export const headingsOf = derived((root: Root): readonly Heading[] =>
  nodesOf(root, 'heading').map(({ node }) => node),
);

const textOfHeading = derived((heading: Heading) => plainText([heading]).replace(/\s+/g, ' '));

/** Text of a heading as it is compared and linked to. */
export function headingText(heading: Heading): string {
  return textOfHeading(heading);
}

/** An HTML node without its comments: what an author would see printed. A comment that never ends is no comment. */
export function htmlWithoutComments(node: Html): string {
  return withoutComments(node.value, () => '').trim();
}
