import { printDate } from '../core/danish-date.ts';
import { derived } from '../core/derived.ts';
import { latinPattern } from '../core/latin.ts';
import type { OutdatedFact } from '../model/tables.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import type { ProseBlock } from './prose.ts';
import type { Report } from './rule.ts';

/**
 * What a document says that the table of outdated facts has an entry of this kind about. Entries from a later day than
 * today are told as information; without a clock the day that the table was last checked counts.
 */
export function outdatedIn(document: DocumentUnderCheck, kind: OutdatedFact['slags']): readonly Report[] {
  const table = document.library.table('foraeldet');
  const today = document.library.today ?? table.opdateret;
  const blocks = document.prose();
  const { tokensOf } = document.text();
  return table.poster.flatMap((entry): readonly Report[] => {
    if (entry.slags !== kind || !firstWords(entry).some((word) => tokensOf(word).length > 0)) return [];
    const isKnown = (entry.undtagen ?? []).some((phrase) =>
      blocks.some(({ text }) => placesOf(phrase, text).length > 0),
    );
    return isKnown ? [] : blocks.flatMap((block) => mentionsOf(entry, block, today));
  });
}

function mentionsOf(entry: OutdatedFact, block: ProseBlock, today: string): readonly Report[] {
  const { text, marks, spanOf } = block;
  const addresses = marks.filter(({ kind }) => kind === 'adresse');
  return entry.udtryk.flatMap((phrase) =>
    placesOf(phrase, text).flatMap(({ start, end }): readonly Report[] => {
      if (addresses.some((one) => start < one.end && end > one.start)) return [];
      const data = { tekst: text.slice(start, end), siden: printDate(entry.siden), skriv: entry.skriv };
      return [{ span: spanOf(start, end), message: entry.siden <= today ? 'default' : 'kommer', data }];
    }),
  );
}

/**
 * Whole words only, with or without the genitive's s. A phrase in small letters is found in capitals too, at the start
 * of a sentence; a name is found as it is written.
 */
function placesOf(phrase: string, text: string): readonly { readonly start: number; readonly end: number }[] {
  // Most texts have none of the phrases, and a pattern takes long to prepare.
  if (!text.toLowerCase().includes(phrase.toLowerCase())) return [];
  const quoted = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const flags = phrase === phrase.toLowerCase() ? 'giu' : 'gu';
  const pattern = latinPattern(`(?<![\\p{L}\\p{N}-])${quoted}s?(?![\\p{L}\\p{N}-])`, flags);
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The words that phrases of an entry begin with, in lower case; a phrase that is one word may have the genitive's s. */
const firstWords = derived(({ udtryk }: OutdatedFact) =>
  udtryk.flatMap((phrase) => {
    const [first = ''] = /[\p{L}\p{N}]+/u.exec(phrase.toLowerCase()) ?? [];
    return [first, `${first}s`];
  }),
);
