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
 * list with their numbers. Composed (NFC): a letter typed as two characters, as on a Mac, is the letter.
 */
export function plainText(nodes: readonly Nodes[]): string {
  const text = nodes.map(textOf).join('').trim().normalize('NFC');
  return text.includes('\n') || text.includes('\r') ? linesOf(text).join('\n') : text;
}

/** The lines of a text that are not empty, without the blanks around them. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
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
