import type { Parents } from 'mdast';
import type { Root, ContainerDirective } from '../parse/tree.ts';
import { directivesOf } from '../parse/walk.ts';

/** A container whose closing line is missing or belongs to another one. */
export interface UnclosedContainer {
  /**
   * `foer`: the closing line belongs before `other`; `kolon`: `container` needs more colons than `other`, which stands
   * in it; `slut`: nothing tells where the content was meant to end.
   */
  readonly kind: 'foer' | 'kolon' | 'slut';
  /** The container to mend. */
  readonly container: ContainerDirective;
  readonly other: ContainerDirective | null;
}

/**
 * Finds what is behind every unclosed container. The closing line of an inner container ends the outer one when both
 * have the same number of colons, so the one that the parser finds open is often not the one to mend.
 */
export function unclosedContainers(tree: Root): readonly UnclosedContainer[] {
  const found = new Map<ContainerDirective, UnclosedContainer>();
  for (const { directive, ancestors } of directivesOf(tree)) {
    if (directive.type !== 'containerDirective' || directive.closed) continue;
    const outer = sameColons(directive, ancestors);
    if (!outer) found.set(directive, { kind: 'slut', container: directive, other: null });
    else if (outer.name === 'skrivefelt' && directive.name === 'skrivefelt') {
      // A skrivefelt never stands in another one: the outer one lacks its end, and has taken this one's.
      const wasOpen = found.get(outer)?.kind === 'slut';
      found.set(outer, { kind: 'foer', container: outer, other: directive });
      if (wasOpen) found.set(directive, { kind: 'slut', container: directive, other: null });
    } else if (!found.has(outer)) found.set(outer, { kind: 'kolon', container: outer, other: directive });
  }
  return [...found.values()];
}

function sameColons(inner: ContainerDirective, ancestors: readonly Parents[]): ContainerDirective | null {
  const outer = ancestors.findLast((ancestor) => ancestor.type === 'containerDirective');
  return outer?.type === 'containerDirective' && outer.colons === inner.colons ? outer : null;
}
