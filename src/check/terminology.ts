import type { Tables } from '../model/tables.ts';
import { type NameMatcher, namesFinder } from './names.ts';
import { type NearMiss, nearMissFinder } from './near-miss.ts';
import { compilePhrases, type PhraseMatcher } from './phrases.ts';
import { type SentenceSplitter, sentenceSplitter } from './sentences.ts';
import { type ChoiceFinder, choiceFinder } from './spelling-choices.ts';

/** What the tables on words say, made ready for searching. */
export interface Terminology {
  readonly phrases: PhraseMatcher;
  readonly names: NameMatcher;
  readonly sentences: SentenceSplitter;
  readonly choices: ChoiceFinder;
  /** The word of the field that a word comes within one letter of; null when there is none. */
  readonly nearMiss: NearMiss;
  /** Abbreviations in capitals that every reader knows. */
  readonly known: ReadonlySet<string>;
  /** What an abbreviation in capitals means, where the table says so. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** Makes the tables on words ready. `names` are further names with fixed capitals, such as the authority's. */
export function terminologyOf(
  table: <Name extends keyof Tables>(name: Name) => Tables[Name],
  names: readonly string[],
): Terminology {
  const abbreviations = table('forkortelser').poster;
  return {
    phrases: compilePhrases(table('udtryk')),
    names: namesFinder([...names, ...table('egennavne').poster.map(({ navn }) => navn)]),
    sentences: sentenceSplitter(abbreviations.map(({ kort }) => kort)),
    choices: choiceFinder(table('skrivemaader')),
    nearMiss: nearMissFinder(table('fagord').poster.map(({ ord }) => ord)),
    known: new Set(abbreviations.flatMap(({ kort, kendt }) => (kendt === 'ja' ? [kort] : []))),
    meanings: new Map(abbreviations.flatMap(({ kort, betyder }) => (betyder ? [[kort, betyder]] : []))),
  };
}
