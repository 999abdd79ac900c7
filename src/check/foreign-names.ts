import type { TilbudData } from '../model/data.ts';
import { HOUSE_WORDS } from './house-words.ts';
import { justBefore } from './just-before.ts';
import type { MaskedProse } from './masked-prose.ts';
import { asPattern } from './own-subject.ts';
import { type FoundName, namesIn, type TilbudNames } from './tilbud-names.ts';

/**
 * Words before a name by which it belongs there: the tilbud works together with the other, or with others in a list that
 * it stands in, borrows from it or visits it, or citizens move.
 */
const TOGETHER =
  /(?:(?:samarbejde?\p{L}*\s+(?:\p{L}+\s+){0,4}med|sammen\s+med|aftaler?\s+med)(?:\s+(?:[^.:;]|\.(?=\p{L})|(?<=\.\p{L}{1,3})\.){0,100}(?:,|\sog|\seller|\sbl\.a\.|\sfx))?|(?:nabo|søster)tilbud\p{L}*|(?:lån|lej|del|besøg|vikar|kolleg|hjælp)\p{L}*\s+(?:\p{L}+\s+){0,3}(?:af|fra|hos|med)|(?:flytte|besøge)\p{L}*\s+(?:\p{L}+\s+){0,3}(?:til|fra)|besøger)\s+$/iu;
/** Capitalised at the start of a sentence, these are no part of a name. */
const SMALL_WORDS =
  /^(?:På|I|Hos|Til|Fra|Med|Ved|For|Om|Af|Og|Men|Hvis|Når|At|Da|Alle|Kun|Både|Fordi|Efter|Før|Under|Mens|Her|Der|Som|Hele|Uden|Inden)$/u;

/**
 * Names of other tilbud in running text that nothing explains. Left out are the tilbud's own names, parts of longer
 * names, its town and street, ordinary words at the start of a sentence, and the partner of a cooperation.
 * `own` is null for a regional text, where every name is another's.
 */
export function foreignNames(
  prose: Pick<MaskedProse, 'text'>,
  names: TilbudNames,
  own: TilbudData | null,
  wholeText: string,
): readonly FoundName[] {
  const { text } = prose;
  return namesIn(prose, names).filter((found) => {
    if (own && found.names.some(({ tilbud }) => tilbud === own.id)) return false;
    const [{ name }] = found.names;
    const { by = '', vej = '' } = own?.adresse ?? {};
    if (by.includes(name) || vej.includes(name)) return false;
    if (isPartOfLonger(text, found) || isOrdinaryWord(text, found, wholeText)) return false;
    return own === null || !TOGETHER.test(justBefore(text, found.start));
  });
}

function isPartOfLonger(text: string, { start, end }: FoundName): boolean {
  if (/^[ \t]+\p{Lu}/u.test(text.slice(end))) return true;
  const before = /(\p{Lu}[\p{L}\p{N}]*)[ \t]+$/u.exec(justBefore(text, start));
  const word = before?.[1] ?? '';
  return word !== '' && !SMALL_WORDS.test(word) && !HOUSE_WORDS.has(word.toLowerCase());
}

/** A single word at the start of a sentence may be an ordinary one: it is, where the text writes it small elsewhere. */
function isOrdinaryWord(text: string, { start, names: [{ name }] }: FoundName, wholeText: string): boolean {
  if (/\s/.test(name) || !startsSentence(text, start)) return false;
  const small = name.toLowerCase();
  return (
    HOUSE_WORDS.has(small) ||
    new RegExp(`(?<![\\p{L}\\p{N}])${asPattern(small)}(?![\\p{L}\\p{N}])`, 'u').test(wholeText)
  );
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;])[^\p{L}\p{N}]*$/u.test(justBefore(text, at));
}
