import { phraseFinder } from './phrase-finder.ts';
import type { ProseText } from './prose-text.ts';

/** A name of the table in whatever case it stands. */
export interface NameMatch {
  /** The name with the case that it should have. */
  readonly name: string;
  /** In the joined text; `end` exclusive, without the s of the genitive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds names, those with the right case among them. */
export type NameMatcher = (prose: ProseText) => readonly NameMatch[];

/** Makes a search of some names; of two that begin alike the longer is found. */
export function namesFinder(names: readonly string[]): NameMatcher {
  const longestFirst = [...new Set(names)].sort((one, other) => other.length - one.length);
  const sought = longestFirst.map((name) => ({ phrase: name, means: name }));
  const find = phraseFinder(sought, { names: true });
  return (prose) => find(prose).map(({ means: name, start, end, text }) => ({ name, start, end, text }));
}
