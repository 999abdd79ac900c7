import type { SpellingChoice, Table } from '../model/tables.ts';
import { phraseFinder } from './phrase-finder.ts';
import type { ProseText } from './prose-text.ts';

/** One of the spellings of a word that has several. */
export interface ChoiceMatch {
  readonly entry: SpellingChoice;
  /** The spelling, as the table has it. */
  readonly form: string;
  /** In the joined text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Finds words that have several spellings. */
export type ChoiceFinder = (prose: ProseText) => readonly ChoiceMatch[];

/** Makes a search of the table; of two forms that begin alike the longer is found. */
export function choiceFinder({ poster }: Table<SpellingChoice>): ChoiceFinder {
  const sought = poster
    .flatMap((entry) => entry.former.map((form) => ({ phrase: form, means: { entry, form } })))
    .sort((one, other) => other.phrase.length - one.phrase.length);
  const find = phraseFinder(sought);
  return (prose) => find(prose).map(({ means, start, end }) => ({ ...means, start, end }));
}
