import { derived } from '../core/derived.ts';
import { latinPattern } from '../core/latin.ts';
import { endOfWord, isLatinText, isOfWord } from '../core/letters.ts';
import type { Location } from '../core/span.ts';
import type { TilbudData } from '../model/data.ts';
import type { YamlData } from '../parse/yaml.ts';
import { HOUSE_WORDS } from './house-words.ts';
import type { MaskedProse } from './masked-prose.ts';

/** A proper name that belongs to one tilbud. */
export interface TilbudName {
  /** Id of the tilbud. */
  readonly tilbud: string;
  readonly name: string;
  /** Where the name stands in its `tilbud.yaml`. */
  readonly at: Location;
}

/** The names of all tilbud by their first word, the longest first. */
export type TilbudNames = ReadonlyMap<string, readonly TilbudName[]>;

/** A name found in a text; 0-based offsets, end exclusive. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Every tilbud that has the name: two may share one. */
  readonly names: readonly [TilbudName, ...TilbudName[]];
}

/** What names a tilbud, and where that stands. */
export interface NamedTilbud {
  readonly data: Pick<TilbudData, 'id' | 'navn' | 'kortnavn' | 'adresse'>;
  readonly places: Readonly<Record<'navn' | 'kortnavn', Location>>;
}

/** Takes the names out of a tilbud's master data, so that nothing else in them matters to those who ask for names. */
export function namedTilbud(
  { id, navn, kortnavn, adresse }: TilbudData,
  file: string,
  yaml: YamlData,
): NamedTilbud {
  const place = (key: string): Location => ({ file, span: yaml.valueSpan([key]) });
  return {
    data: { id, navn, ...(kortnavn === undefined ? {} : { kortnavn }), ...(adresse ? { adresse } : {}) },
    places: { navn: place('navn'), kortnavn: place(kortnavn === undefined ? 'navn' : 'kortnavn') },
  };
}

/**
 * The index of names: `navn`, `kortnavn`, and what is left of a name without its first, ordinary word (`Nordkaj` of
 * `Herberget Nordkaj`), unless that is the name of the town.
 */
export function tilbudNames(all: readonly NamedTilbud[]): TilbudNames {
  const index = new Map<string, TilbudName[]>();
  for (const { data, places } of all) {
    const { navn, kortnavn } = data;
    const own = ownPart(data);
    const names: readonly [string | undefined, 'navn' | 'kortnavn'][] = [
      [navn, 'navn'],
      [kortnavn === navn ? undefined : kortnavn, 'kortnavn'],
      [own === kortnavn ? undefined : own, 'navn'],
    ];
    for (const [name = '', key] of names) {
      const first = /[\p{L}\p{N}]+/u.exec(name)?.[0];
      if (first === undefined || !/^\p{Lu}/u.test(name)) continue;
      const found = { tilbud: data.id, name, at: places[key] };
      index.set(first, [...(index.get(first) ?? []), found].sort(longestFirst));
    }
  }
  return index;
}

/** A text in which names are looked for. */
type Text = Pick<MaskedProse, 'text'>;

/** The words of a text that begin with a capital letter, but for the later parts of those with a hyphen. */
export const capitalised = derived(
  ({ text }: Text): readonly { readonly word: string; readonly index: number }[] =>
    isLatinText(text)
      ? latinCapitalised(text)
      : [...text.matchAll(CAPITALISED)].map(({ 0: word, index }) => ({ word, index })),
);

const CAPITALISED = /\p{Lu}(?<![\p{L}\p{N}-]\p{Lu})[\p{L}\p{N}]*/gu;

function latinCapitalised(text: string): readonly { readonly word: string; readonly index: number }[] {
  const found: { readonly word: string; readonly index: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isOfWord(code)) continue;
    const end = endOfWord(text, index + 1);
    const isCapital = code < 0x61 ? code > 0x40 : code > 0x7f && /\p{Lu}/u.test(text.charAt(index));
    if (isCapital && text[index - 1] !== '-') found.push({ word: text.slice(index, end), index });
    index = end;
  }
  return found;
}

/** All names of tilbud in a text. Where one name is a part of another, the longer counts. */
export function namesIn(prose: Text, names: TilbudNames): readonly FoundName[] {
  const { text } = prose;
  const found: FoundName[] = [];
  let from = 0;
  for (const { word, index } of capitalised(prose)) {
    if (index < from) continue;
    const candidates = [...new Set([word, word.replace(/s$/, '')])].flatMap((key) => names.get(key) ?? []);
    if (candidates.length === 0) continue;
    const match = candidates.flatMap((name) => lengthAt(name, text, index) ?? [])[0];
    if (match === undefined) continue;
    const same = candidates.filter((name) => lengthAt(name, text, index) === match);
    const [first, ...others] = same;
    if (!first) continue;
    from = index + match;
    found.push({ start: index, end: from, names: [first, ...others] });
  }
  return found;
}

function lengthAt(name: TilbudName, text: string, at: number): number | null {
  const pattern = patternOf(name);
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? null;
}

/** Finds a name, also in the genitive, at a place in a text. Of a thousand names a text holds a few. */
const patternOf = derived(({ name }: TilbudName): RegExp => {
  const words = name
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return latinPattern(`${words}(?:['’]?s|['’])?(?![\\p{L}\\p{N}-])`, 'uy');
});

function ownPart({ navn, adresse }: NamedTilbud['data']): string | undefined {
  const [first = '', ...rest] = navn.split(/\s+/);
  const own = rest.join(' ');
  return HOUSE_WORDS.has(first.toLowerCase()) && own !== adresse?.by ? own : undefined;
}

function longestFirst(one: TilbudName, other: TilbudName): number {
  return other.name.length - one.name.length;
}
