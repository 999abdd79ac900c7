import { derived } from '../core/derived.ts';
import { fold } from '../core/fold.ts';
import type { TilbudData } from '../model/data.ts';
import { HOUSE_WORDS } from './house-words.ts';
import { justBefore } from './just-before.ts';
import type { MaskedProse } from './masked-prose.ts';
import { capitalised, namesIn, type TilbudNames } from './tilbud-names.ts';

/** A word that is nearly the tilbud's name. 0-based offset. */
export interface MisspeltName {
  readonly typed: string;
  readonly index: number;
  /** The name in the same form. */
  readonly right: string;
}

/** In shorter names one letter makes another word. */
const SHORTEST = 6;
/** At the start of a sentence every word is capitalised, so a name has to be longer to be told from one. */
const SHORTEST_AT_START = 8;

/** Words that are the tilbud's name but for one letter, or for ae, oe and aa. Other tilbud's names are not among them. */
export function misspeltNames(
  prose: MaskedProse,
  tilbud: TilbudData,
  names: TilbudNames,
): readonly MisspeltName[] {
  const own = ownWords(tilbud);
  if (own.length === 0) return [];
  const { text } = prose;
  const taken = namesIn(prose, names);
  const { by = '', vej = '' } = tilbud.adresse ?? {};
  return capitalised(prose).flatMap(({ word: typed, index }) => {
    if (!/^\p{L}{2,}$/u.test(typed) || text[index + typed.length] === '-') return [];
    if (taken.some(({ start, end }) => start <= index && index < end)) return [];
    const least = /(?:^|[.!?:;])[^\p{L}\p{N}]*$/u.test(justBefore(text, index))
      ? SHORTEST_AT_START
      : SHORTEST;
    for (const name of own) {
      if (name.length < least) continue;
      for (const ending of ['', 's']) {
        const right = name + ending;
        if (typed === name || typed === `${name}s` || `${by} ${vej}`.includes(typed)) return [];
        if (fold(typed) === fold(right) || isOneLetterOff(typed, right)) return [{ typed, index, right }];
      }
    }
    return [];
  });
}

const ownWords = derived(({ navn, kortnavn = '' }: TilbudData) =>
  `${navn} ${kortnavn}`
    .split(/\s+/)
    .filter(
      (word) => word.length >= SHORTEST && /^\p{Lu}/u.test(word) && !HOUSE_WORDS.has(word.toLowerCase()),
    ),
);

function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one.at(0) !== other.at(0)) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  return Math.max(one.length, other.length) - start - end === 1;
}
