import type { Heading, Html, Nodes, Parents } from 'mdast';
import { plainText } from './plain-text.ts';
import { type Directive, isDirective, type Root } from './tree.ts';

/**
 * Visits every node in reading order with its ancestors, outermost first. A visitor that returns `false` keeps the walk
 * out of a node's children. Own recursion with an explicit stack: documents may nest deeper than the call stack.
 */
export function walk(root: Nodes, visit: (node: Nodes, ancestors: readonly Parents[]) => unknown): void {
  const stack: { node: Nodes; ancestors: readonly Parents[] }[] = [{ node: root, ancestors: [] }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, ancestors } = next;
    if (visit(node, ancestors) === false || !('children' in node)) continue;
    const inside = [...ancestors, node];
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) stack.push({ node: child, ancestors: inside });
    }
  }
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
  return node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
}
