import type { Heading, Nodes, Parents } from 'mdast';
import { derived } from '../core/derived.ts';
import { lastOfOrdered } from '../core/last-of-ordered.ts';
import { spanOf } from '../parse/tree.ts';
import { headingText } from '../parse/walk.ts';

/** A heading among the children of a node, and the one before it that it stands under. */
interface Chapter {
  readonly heading: Heading;
  readonly end: number;
  readonly above: Chapter | null;
}

/** The headings that a place in the file stands under, nearest first. `ancestors` outermost first, as `walk` gives them. */
export function chaptersOf(ancestors: readonly Parents[], place: number): readonly string[] {
  const found: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (const parent of ancestors.toReversed()) {
    let chapter = lastOfOrdered(chaptersIn(parent), ({ end }) => end <= place) ?? null;
    for (; chapter; chapter = chapter.above) {
      if (chapter.heading.depth >= depth) continue;
      found.push(headingText(chapter.heading));
      depth = chapter.heading.depth;
    }
  }
  return found;
}

const chaptersIn = derived((parent: Parents): readonly Chapter[] => {
  const chapters: Chapter[] = [];
  const children: readonly Nodes[] = parent.children;
  for (const heading of children) {
    if (heading.type !== 'heading') continue;
    let above = chapters.at(-1) ?? null;
    while (above && above.heading.depth >= heading.depth) above = above.above;
    chapters.push({ heading, end: spanOf(heading).end, above });
  }
  return chapters;
});
