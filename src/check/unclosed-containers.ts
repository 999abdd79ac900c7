import type { Paragraph } from 'mdast';
import { derived } from '../core/derived.ts';
import { type ContainerDirective, type Root, spanOf } from '../parse/tree.ts';
import { directivesOf, walk } from '../parse/walk.ts';

/** A container whose closing line is missing or belongs to another one. */
export interface UnclosedContainer {
  /**
   * `foer`: the closing line belongs before `other`; `kolon`: `container` needs more colons than `other`, which stands
   * in it; `ydre`: the same, and `other` has more colons than `container` already; `slut`: nothing tells where the content
   * was meant to end.
   */
  readonly kind: 'foer' | 'kolon' | 'ydre' | 'slut';
  /** The container to mend. */
  readonly container: ContainerDirective;
  readonly other: ContainerDirective | null;
  /** How many closing lines after it have nothing left to close because of it. */
  readonly spare: number;
}

/**
 * Finds what is behind every unclosed container. A closing line ends every container with as many colons or fewer, so
 * an outer one may take the line of an inner one: the one that the parser finds open is often not the one to mend.
 */
export const unclosedContainers = derived((tree: Root): readonly UnclosedContainer[] => {
  const found = new Map<ContainerDirective, UnclosedContainer>();
  for (const { directive, ancestors } of directivesOf(tree)) {
    if (directive.type !== 'containerDirective' || directive.closed) continue;
    const around = ancestors.filter((ancestor) => ancestor.type === 'containerDirective');
    const cause = causeOf(directive, around, (outer) => closesAfter(tree, outer));
    const known = found.get(cause.container);
    // One that lacks its end altogether and holds another one lacks it before that one, and so does the innermost.
    if (known?.kind === 'slut' && cause.kind === 'foer')
      found.set(
        directive,
        causeOf(directive, [], () => false),
      );
    if (!known || known.kind === 'slut') found.set(cause.container, cause);
    else found.set(cause.container, { ...known, spare: known.spare + 1 });
  }
  return [...found.values()];
});

function causeOf(
  open: ContainerDirective,
  around: readonly ContainerDirective[],
  closesLater: (outer: ContainerDirective) => boolean,
): UnclosedContainer {
  const at = around.findIndex((outer) => outer.colons <= open.colons);
  const inner = [...around.slice(at + 1), open];
  const outer = around[at];
  if (!outer) return { kind: 'slut', container: open, other: null, spare: 0 };
  const larger = inner.find(({ colons }) => colons > outer.colons);
  // With a closing line left over, the outer one was to hold the inner one; without, it was to end before.
  const twoFields = larger?.name === 'skrivefelt' && outer.name === 'skrivefelt';
  if (larger && !twoFields && closesLater(outer))
    return { kind: 'ydre', container: outer, other: larger, spare: 1 };
  if (larger) return { kind: 'foer', container: outer, other: larger, spare: 0 };
  const nearest = inner.at(-2) ?? outer;
  // A skrivefelt never stands in another one: the outer one lacks its end, and has taken this one's.
  const twice = nearest.name === 'skrivefelt' && open.name === 'skrivefelt';
  return twice
    ? { kind: 'foer', container: nearest, other: open, spare: 0 }
    : { kind: 'kolon', container: nearest, other: open, spare: 1 };
}

/**
 * Whether every container that is open inside one has a closing line after it with nothing to close, which stands there
 * as text: one of theirs has closed the outer one, and its own is among those that are left.
 */
function closesAfter(tree: Root, container: ContainerDirective): boolean {
  const { end } = spanOf(container);
  let left = 0;
  walk(tree, (node, ancestors) => {
    if (node.type === 'containerDirective' && !node.closed && ancestors.includes(container)) left += 1;
    if (node.type === 'paragraph' && spanOf(node).start >= end) left -= closingLines(node);
  });
  return left <= 0;
}

/** How many lines of a paragraph are closing lines that were read as text. */
export function closingLines(paragraph: Paragraph): number {
  return paragraph.children.reduce((count, child) => {
    const lines = child.type === 'text' ? child.value.split(/\r\n?|\n/) : [];
    return count + lines.filter((line) => /^\s*:{3,}\s*$/.test(line)).length;
  }, 0);
}
