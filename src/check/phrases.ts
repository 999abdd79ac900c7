import type { PhraseEntry, Table } from '../model/tables.ts';
import { phraseFinder } from './phrase-finder.ts';
import type { ProseText } from './prose-text.ts';

/** A phrase of the table `udtryk` that stands in a text. */
export interface PhraseMatch {
  readonly entry: PhraseEntry;
  /** In the joined text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** What to write instead, with the case of the first letter as it stands; null when the table has nothing. */
  readonly instead: string | null;
}

/** Finds the phrases of one table. */
export type PhraseMatcher = (prose: ProseText) => readonly PhraseMatch[];

/** Makes a search of a table of phrases. */
export function compilePhrases({ poster }: Table<PhraseEntry>): PhraseMatcher {
  const find = phraseFinder(
    poster.flatMap((entry) => entry.skriver.map((phrase) => ({ phrase, means: entry }))),
  );
  return (prose) =>
    find(prose).flatMap(({ means: entry, start, end, text, parts }) => {
      const before = prose.text.slice(Math.max(0, start - 40), start);
      if (stands(entry['ikke-efter'], /([\p{L}\p{N}]+)[^\p{L}\p{N}\n]*$/u, before)) return [];
      if (stands(entry['ikke-foer'], /^[^\p{L}\p{N}\n]*([\p{L}\p{N}]+)/u, prose.text.slice(end, end + 40)))
        return [];
      const instead = entry.ret
        ?.replace(/\$(\d)/g, (_, number: string) => parts[Number(number) - 1] ?? '')
        .replace(/ {2,}/g, ' ');
      return [{ entry, start, end, instead: instead === undefined ? null : likeFirst(instead, text) }];
    });
}

function stands(words: readonly string[] | undefined, next: RegExp, around: string): boolean {
  const word = words && next.exec(around)?.[1];
  return word !== undefined && words?.includes(word.toLowerCase()) === true;
}

function likeFirst(text: string, found: string): string {
  const first = found[0] ?? '';
  return first === first.toLowerCase() ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}
