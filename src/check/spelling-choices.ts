import type { SpellingChoice, Table } from '../model/tables.ts';
import type { ProseBlock } from './prose.ts';

/** One of the spellings of a word that has several. */
export interface ChoiceMatch {
  readonly entry: SpellingChoice;
  /** The spelling, as the table has it. */
  readonly form: string;
  /** In the block's text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Finds words that have several spellings. */
export type ChoiceFinder = (block: ProseBlock) => readonly ChoiceMatch[];

/** Makes one regular expression of the table; of two forms that begin alike the longer is found. */
export function choiceFinder({ poster }: Table<SpellingChoice>): ChoiceFinder {
  const entries = new Map(poster.flatMap((entry) => entry.former.map((form) => [form, entry])));
  const patterns = [...entries.keys()]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\u00a0]'));
  if (patterns.length === 0) return () => [];
  const all = new RegExp(`(?<![\\p{L}\\p{N}.-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return ({ text }) =>
    [...text.matchAll(all)].flatMap(({ 0: found, index: start }) => {
      const form = found.toLowerCase().replaceAll('\u00a0', ' ');
      const entry = entries.get(form);
      return entry ? [{ entry, form, start, end: start + found.length }] : [];
    });
}
