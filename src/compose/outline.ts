import type { RootContent } from 'mdast';
import { type ContainerDirective, isBlockDirective } from '../parse/tree.ts';

/** Directives of a template that are no regional prose: they keep their place in the tilbud's own document. */
const KEPT = ['skrivefelt', 'indholdsfortegnelse', 'sideskift'];

/**
 * What a tilbud's own document (`form: selvstaendig`) takes from the template: the fields, the conditions around them,
 * and the headings that lead to one. The region's prose stands in the regional document.
 */
export function outline(nodes: readonly RootContent[]): readonly RootContent[] {
  return withoutEmptyChapters(nodes.flatMap(kept));
}

function kept(node: RootContent): ContainerDirective['children'] {
  if (node.type === 'heading') return [node];
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return [];
  if (KEPT.includes(node.name)) return [node];
  if (node.type === 'leafDirective') return [];
  const inside = node.children.flatMap(kept);
  if (!inside.some(holdsField)) return [];
  return node.name === 'betingelse' ? [{ ...node, children: inside }] : inside;
}

function holdsField(node: RootContent): boolean {
  return isBlockDirective(node, 'skrivefelt') || ('children' in node && node.children.some(holdsField));
}

/** Leaves out headings that no field stands under. */
function withoutEmptyChapters(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.filter((node, at) => {
    if (node.type !== 'heading') return true;
    const end = nodes.findIndex(
      (other, later) => later > at && other.type === 'heading' && other.depth <= node.depth,
    );
    return nodes.slice(at + 1, end < 0 ? nodes.length : end).some(holdsField);
  });
}
