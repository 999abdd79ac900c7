import { firstNot } from './last-of-ordered.ts';
import type { Span } from './span.ts';

/** Tells whether a range shares a character with some of these, as `overlaps` tells of two. They may lie in any order. */
export function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const find = firstOverlap(spans, (span) => span);
  return (span) => find(span) !== undefined;
}

/** Finds the first of some things, in the order of where they begin, that a range shares a character with. */
export function firstOverlap<T>(all: readonly T[], spanOf: (one: T) => Span): (span: Span) => T | undefined {
  let reach = 0;
  const ordered = all
    .map((one) => ({ one, ...spanOf(one) }))
    .toSorted((one, other) => one.start - other.start)
    .map((placed) => {
      reach = Math.max(reach, placed.end);
      return { ...placed, reach };
    });
  return ({ start, end }) => {
    let found: T | undefined;
    // Of those that begin before its end, back to where none reaches over its start.
    for (let at = firstNot(ordered, (one) => one.start < end) - 1; at >= 0; at -= 1) {
      const placed = ordered[at];
      if (!placed || placed.reach <= start) break;
      if (placed.end > start) found = placed.one;
    }
    return found;
  };
}
