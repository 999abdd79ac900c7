import type { ProseBlock } from './prose.ts';

/** A name of the table in whatever case it stands. */
export interface NameMatch {
  /** The name with the case that it should have. */
  readonly name: string;
  /** In the block's text; `end` exclusive, without the s of the genitive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds names in a block, those with the right case among them. */
export type NameMatcher = (block: ProseBlock) => readonly NameMatch[];

/** Makes one regular expression of some names; of two that begin alike the longer is found. */
export function namesFinder(names: readonly string[]): NameMatcher {
  const byKey = new Map(names.map((name) => [name.toLowerCase(), name]));
  const patterns = [...byKey.keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\u00a0]'));
  if (patterns.length === 0) return () => [];
  const all = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?=s?(?![\\p{L}\\p{N}]|-\\p{L}))`,
    'giu',
  );
  return ({ text }) =>
    [...text.matchAll(all)].flatMap(({ 0: found, index: start }) => {
      const name = byKey.get(found.toLowerCase().replaceAll('\u00a0', ' '));
      return name === undefined ? [] : [{ name, start, end: start + found.length, text: found }];
    });
}
