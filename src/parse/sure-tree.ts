import type { Nodes } from 'mdast';
import { hasFrontMatter } from './document.ts';
import { readAlike } from './read-alike.ts';
import { isDirective, type Root, spanOf } from './tree.ts';
import { walk } from './walk.ts';

/** Also behind a byte order mark, which the one leaves out of its count. */
const OPENS_HEAD = /^\ufeff?---/;
const COLONS = /:{2,}/g;

/**
 * Whether a native tree, its directives completed, can be trusted to be the reference's. It cannot where the two are
 * known to read differently; each place is one that fuzzing found.
 */
export function isSure(tree: Root, text: string): boolean {
  if (OPENS_HEAD.test(text) && !(hasFrontMatter(text) && tree.children[0]?.type === 'yaml')) return false;
  const accounted = new Set<number>();
  let isPlain = true;
  walk(tree, (node) => {
    isPlain &&= readAlike(node, text);
    accountFor(node, text, accounted);
    return isPlain;
  });
  // A fence that opens nothing and closes nothing is text to the one and ends a block to the other.
  return (
    isPlain && namesAreKnown(tree) && [...text.matchAll(COLONS)].every(({ index }) => accounted.has(index))
  );
}

/**
 * Whether no mark of a note and no link by name stands outside of the directives that what it names stands in: to the
 * reference it is text then, for it reads what is around a directive before what is inside.
 */
function namesAreKnown(tree: Root): boolean {
  const least = new Map<string, number>();
  const asked: (readonly [name: string, depth: number])[] = [];
  walk(tree, (node, ancestors) => {
    if (!('identifier' in node)) return;
    const depth = ancestors.filter(
      ({ type }, at) => type === 'containerDirective' && !isLabel(ancestors[at + 1]),
    ).length;
    const name = `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier}`;
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      least.set(name, Math.min(depth, least.get(name) ?? depth));
    } else asked.push([name, depth]);
  });
  return asked.every(([name, depth]) => (least.get(name) ?? 0) <= depth);
}

/** The label of a directive stands on its opening line, and is read with what is around the directive. */
function isLabel(node: Nodes | undefined): boolean {
  return node?.type === 'paragraph' && node.data?.directiveLabel === true;
}

/** Notes the offsets of the colons that a node explains. */
function accountFor(node: Nodes, text: string, accounted: Set<number>): void {
  const { start, end } = spanOf(node);
  if (isDirective(node)) {
    accounted.add(start);
    if (node.type === 'containerDirective') {
      const lineStart = text.lastIndexOf('\n', end - 1) + 1;
      accounted.add(lineStart + text.slice(lineStart, end).search(':'));
    }
  } else if ('value' in node && node.type !== 'text') {
    for (const { index } of text.slice(start, end).matchAll(COLONS)) accounted.add(start + index);
  }
}
