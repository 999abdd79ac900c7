import type { Heading, List, ListItem, Nodes, Paragraph, Parents } from 'mdast';
import { derived } from '../core/derived.ts';
import type { Span } from '../core/span.ts';
import { plainText } from '../parse/plain-text.ts';
import { childBeside } from '../parse/siblings.ts';
import { type Root, spanOf } from '../parse/tree.ts';
import { nodesOf } from '../parse/walk.ts';

/** A list and the block right before it. */
export interface FoundList {
  readonly list: List;
  /** The paragraph or heading that the list follows on; null for any other block, and at the start. */
  readonly before: Paragraph | Heading | null;
  readonly ancestors: readonly Parents[];
}

/** All lists in reading order, those in lists too. */
export const listsOf = derived((root: Root): readonly FoundList[] =>
  nodesOf(root, 'list').map(({ node, ancestors }) => {
    const before = childBeside(ancestors.at(-1), node, -1, ({ type }) => type !== 'html');
    return { list: node, before: isIntroduction(before) ? before : null, ancestors };
  }),
);

/** The words of an item without the lists in it, on one line, and where they stand. Null when there are none. */
export function itemText(item: ListItem): { readonly text: string; readonly span: Span } | null {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return null;
  return { text: plainText([first]).replace(/\s+/g, ' '), span: spanOf(first) };
}

/** Whether a node stands in the directive of a name. */
export function standsIn(ancestors: readonly Parents[], ...names: readonly string[]): boolean {
  return ancestors.some((one) => 'name' in one && names.includes(one.name));
}

function isIntroduction(node: Nodes | undefined): node is Paragraph | Heading {
  return node?.type === 'heading' || (node?.type === 'paragraph' && node.data?.directiveLabel !== true);
}
