import type { Inline } from './publication.ts';

/** The words of running text without their looks: a break is a space, a picture its alternative text. */
export function textOf(nodes: readonly Inline[]): string {
  return nodes.map(wordsOf).join('');
}

function wordsOf(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt;
    case 'footnoteReference':
      return '';
    default:
      return textOf(node.children);
  }
}
