import { derived } from '../core/derived.ts';
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

/** The names of all tilbud. */
export interface TilbudNames {
  /** By the name, its words a space apart. */
  readonly byName: ReadonlyMap<string, readonly TilbudName[]>;
  /** The first words of the names: most texts hold few of them. */
  readonly firsts: ReadonlySet<string>;
  /** Characters of the longest name. */
  readonly longest: number;
}

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
  const byName = new Map<string, TilbudName[]>();
  const firsts = new Set<string>();
  let longest = 0;
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
      const written = name.trim().replace(/\s+/g, ' ');
      const same = byName.get(written);
      if (same) same.push(found);
      else byName.set(written, [found]);
      firsts.add(first);
      longest = Math.max(longest, written.length);
    }
  }
  return { byName, firsts, longest };
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
  const found: FoundName[] = [];
  let from = 0;
  for (const { word, index } of capitalised(prose)) {
    const isFirst = names.firsts.has(word) || names.firsts.has(word.replace(/s$/, ''));
    const name = index >= from && isFirst ? nameAt(prose.text, index, names) : null;
    if (!name) continue;
    from = name.end;
    found.push(name);
  }
  return found;
}

/**
 * The longest name at a place. The text is read letter by letter and asked for at the end of each word, so that it takes
 * no longer where a thousand names begin with the same word.
 */
function nameAt(text: string, start: number, { byName, longest }: TilbudNames): FoundName | null {
  let found: FoundName | null = null;
  let read = '';
  for (let at = start; at < text.length && read.length < longest + LONGEST_ENDING; at += 1) {
    const sign = text.charAt(at);
    const isBlank = sign.trim() === '';
    if (!isBlank || !read.endsWith(' ')) read += isBlank ? ' ' : sign;
    const next = text.charCodeAt(at + 1);
    if (isOfWord(next) || next === HYPHEN) continue;
    const [first, ...others] = stems(read).flatMap((stem) => byName.get(stem) ?? []);
    if (first) found = { start, end: at + 1, names: [first, ...others] };
  }
  return found;
}

const HYPHEN = 45;
/** `'s` */
const LONGEST_ENDING = 2;

/** A word as it stands, and without each ending of the genitive that it may have. */
function stems(read: string): readonly string[] {
  return ['', 's', "'", '’', "'s", '’s'].flatMap((ending) =>
    read.endsWith(ending) ? [read.slice(0, read.length - ending.length)] : [],
  );
}

function ownPart({ navn, adresse }: NamedTilbud['data']): string | undefined {
  const [first = '', ...rest] = navn.split(/\s+/);
  const own = rest.join(' ');
  return HOUSE_WORDS.has(first.toLowerCase()) && own !== adresse?.by ? own : undefined;
}
