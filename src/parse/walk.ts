import type { Heading, Html, Nodes, Parents } from 'mdast';
import { withoutComments } from '../core/comments.ts';
import { plainText } from './plain-text.ts';
import { type Directive, isDirective, type Root } from './tree.ts';

/**
 * Visits every node in reading order with its ancestors, outermost first. A visitor that returns `false` keeps the walk
 * out of a node's children.
 */
export function walk(root: Nodes, visit: (node: Nodes, ancestors: readonly Parents[]) => unknown): void {
  const { nodes, ancestors, ends } = orderOf(root);
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (!node) return;
    at = visit(node, ancestors[at] ?? []) === false ? (ends[at] ?? nodes.length) : at + 1;
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
const ORDERS = new WeakMap<Nodes, Order>();

function orderOf(root: Nodes): Order {
  const known = ORDERS.get(root);
  if (known) return known;
  const order = ordered(root);
  if (root.type === 'root') ORDERS.set(root, order);
  return order;
}

/** An explicit stack: documents may nest deeper than the call stack. */
function ordered(root: Nodes): Order {
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

/** All directives in reading order. */
export function directivesOf(
  root: Root,
): readonly { readonly directive: Directive; readonly ancestors: readonly Parents[] }[] {
  const found: { directive: Directive; ancestors: readonly Parents[] }[] = [];
  walk(root, (node, ancestors) => {
    if (isDirective(node)) found.push({ directive: node, ancestors });
  });
  return found;
}

/** All headings in reading order. */
export function headingsOf(root: Root): readonly Heading[] {
  const found: Heading[] = [];
  walk(root, (node) => {
    if (node.type === 'heading') found.push(node);
  });
  return found;
}

/** Text of a heading as it is compared and linked to. */
export function headingText(heading: Heading): string {
  return plainText([heading]).replace(/\s+/g, ' ');
}

/** An HTML node without its comments: what an author would see printed. A comment that never ends is no comment. */
export function htmlWithoutComments(node: Html): string {
  return withoutComments(node.value, () => '').trim();
}
