import type { PersonalWord, Table } from '../model/tables.ts';

/** A pattern's source for any of the table's words of a kind; one that never matches when there are none. */
export function anyOf(table: Table<PersonalWord>, kind: PersonalWord['art']): string {
  const words = table.poster
    .filter(({ art }) => art === kind)
    .map(({ ord }) => ord.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.length === 0 ? '(?!)' : `(?:${words.join('|')})`;
}
