import type { List, Nodes } from 'mdast';

/** Nodes that stand on a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'code',
  'tableCell',
  'containerDirective',
  'leafDirective',
]);

/**
 * Plain text of nodes, without footnote marks and HTML. Each block stands on a line of its own, the items of an ordered
 * list with their numbers.
 */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map(textOf)
    .join('')
    .replace(/(?<!\s)\s*\n\s*/g, '\n')
    .trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html' || node.type === 'yaml') return '';
  if (node.type === 'list' && node.ordered) return numbered(node);
  const text = 'children' in node ? node.children.map(textOf).join('') : ownText(node);
  return BLOCKS.has(node.type) ? `\n${text}\n` : text;
}

function numbered({ children, start }: List): string {
  return children.map((item, at) => `\n${(start ?? 1) + at}. ${textOf(item).trimStart()}`).join('');
}

function ownText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'alt' in node ? (node.alt ?? '') : '';
}
