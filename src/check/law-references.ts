import { derived } from '../core/derived.ts';
import { lastOfOrdered } from '../core/last-of-ordered.ts';
import { latinPattern } from '../core/latin.ts';
import type { NamedLaw } from '../model/tables.ts';

/** A law named in a text. */
export interface LawMention {
  /** Id of the table; null for a law that it does not know. */
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
}

/** One paragraph of a group: `66`, `124 d`, or a range. */
export interface ParagraphNumber {
  /** As typed, with one blank before a letter. */
  readonly number: string;
  /** The last of a range; null for one. */
  readonly to: string | null;
  readonly stk: string | null;
  readonly nr: string | null;
  readonly start: number;
  readonly end: number;
}

/** `§§ 66, 107 og 108 i serviceloven`: paragraphs behind one sign and the law that they are of. */
export interface ParagraphGroup {
  /** From the sign to the last number. */
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly ParagraphNumber[];
  /** Null where the text names none that it can be. */
  readonly law: LawMention | null;
  /** Whether the law stands right before or after it. */
  readonly adjacent: 'foran' | 'efter' | null;
}

const NUMBER = '\\d+(?:[ \\u00a0]?[a-hj-z](?![\\p{L}\\d])(?!\\.\\p{L}))?';
const TAIL =
  '(?:,?[ \\u00a0]*stk\\.?[ \\u00a0]*(\\d+))?(?:,?[ \\u00a0]*(?:nr\\.?|nummer)[ \\u00a0]*(\\d+(?:[ \\u00a0]?[-–][ \\u00a0]?\\d+)?))?';
const ITEM = latinPattern(
  `^(${NUMBER})(?:[ \\u00a0]?[-–—][ \\u00a0]?(${NUMBER})|[ \\u00a0]til[ \\u00a0](${NUMBER}))?${TAIL}`,
  'iu',
);
const BETWEEN = /^[ \u00a0]*(?:,[ \u00a0]*(?:og|eller|samt)?|og|eller|samt)[ \u00a0]*(?=\d)/iu;
/** After a single § another number is only of it when no thing is counted by it: »§ 107 og 24 pladser«. */
const COUNTED = /^[ \u00a0]+(?!(?:i|efter|og|eller|samt|stk|nr|af)(?!\p{L}))\p{L}/iu;

/** All groups of paragraphs of a text, each with the law that it is of, as far as the text says. */
export function paragraphGroupsIn(
  place: { readonly text: string },
  laws: readonly NamedLaw[],
): readonly ParagraphGroup[] {
  return groupsByText(laws)(place);
}

/** The rules on law look at the same texts. */
const groupsByText = derived((laws: readonly NamedLaw[]) =>
  derived(({ text }: { readonly text: string }) => (text.includes('§') ? groupsIn(text, laws) : [])),
);

function groupsIn(text: string, laws: readonly NamedLaw[]): readonly ParagraphGroup[] {
  const mentions = lawMentionsIn(text, laws);
  const groups = [...text.matchAll(/§{1,2}[ \u00a0]*(?=\d)/g)].map(({ 0: sign, index }) => {
    const numbers = numbersAfter(text, index + sign.length, sign.startsWith('§§'));
    return { start: index, end: numbers.at(-1)?.end ?? index + sign.length, numbers };
  });
  const starts = new Map(mentions.map((one) => [one.start, one]));
  const after = groups.map(({ end }) => lawAfter(text, end, starts));
  // »§ 107 og § 108 i serviceloven«: what follows the last holds for those joined to it.
  for (let at = groups.length - 2; at >= 0; at -= 1) {
    const [one, next] = [groups[at], groups[at + 1]];
    const between = one && next ? text.slice(one.end, next.start) : '';
    if (one && !after[at] && /^[ \u00a0]*(?:,|og|eller|samt)[ \u00a0]*$/iu.test(between))
      after[at] = after[at + 1] ?? null;
  }
  const taken = new Set(after);
  const free = mentions.filter((one) => !taken.has(one));
  return groups.map((group, at) => {
    const before = lastOfOrdered(free, ({ end }) => end <= group.start) ?? null;
    const next = before === null ? '' : text.slice(before.end, group.start);
    if (before && /^[ \u00a0]*,?[ \u00a0]*$/u.test(next)) return { ...group, law: before, adjacent: 'foran' };
    const own = after[at] ?? null;
    if (own) return { ...group, law: own, adjacent: 'efter' };
    return { ...group, law: before, adjacent: null };
  });
}

function numbersAfter(text: string, from: number, several: boolean): readonly ParagraphNumber[] {
  const numbers: ParagraphNumber[] = [];
  for (let at = from; ; ) {
    const found = ITEM.exec(text.slice(at));
    if (!found) return numbers;
    const [whole, number = '', dash, til, stk = null, nr = null] = found;
    const end = at + whole.length;
    if (numbers.length > 0 && !several && COUNTED.test(text.slice(end))) return numbers;
    numbers.push({ number: spaced(number), to: dash ?? til ?? null, stk, nr, start: at, end });
    const between = BETWEEN.exec(text.slice(end));
    // After »nr. 2« another number is of the same kind.
    if (!between || nr !== null || (stk !== null && !several)) return numbers;
    at = end + between[0].length;
  }
}

function spaced(number: string): string {
  return number.toLowerCase().replace(/[ \u00a0]?([a-z])$/, ' $1');
}

/** Words that end on -lov and are no law. */
const NO_LAW = /orlov(?:en|ens)?$/i;
const OTHER_LAWS =
  '\\p{L}{3,}lov(?:en|ens)?|lov(?:ens?)?[ \\u00a0]om[ \\u00a0]\\p{L}+(?:[ \\u00a0](?!§)[\\p{L}]+){0,8}?(?=[ \\u00a0]*(?:§|[,.;:()]|$))|lovens?|\\p{L}*(?:bekendtgørelse|vedtægt|forordning|overenskomst|konvention)\\p{L}*';

/** What nearly every text that names a law holds. */
const LAW = /lov|bekendtgørelse|vedtægt|forordning|overenskomst|konvention/i;

/** The laws by their names, and the pattern that finds them and others. */
const lawsByName = derived((laws: readonly NamedLaw[]) => {
  const known = laws
    .flatMap(({ id, navne }) => navne.map((navn) => ({ id, navn: navn.toLowerCase() })))
    .sort((one, other) => other.navn.length - one.navn.length);
  const names = known.map(({ navn }) =>
    navn.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]'),
  );
  const pattern = latinPattern(
    `(?<!\\p{L})(?:(${names.join('|') || '(?!)'})s?|${OTHER_LAWS})(?!\\p{L})`,
    'giu',
  );
  const ids = new Map([...known].reverse().map(({ id, navn }) => [navn, id]));
  return { ids, pattern, hint: known.every(({ navn }) => LAW.test(navn)) ? LAW : /(?:)/ };
});

/** The laws that a text names, in order. */
export function lawMentionsIn(text: string, laws: readonly NamedLaw[]): readonly LawMention[] {
  const { ids, pattern, hint } = lawsByName(laws);
  if (!hint.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: name, index }) => {
    if (NO_LAW.test(whole)) return [];
    const plain = name?.toLowerCase().replaceAll('\u00a0', ' ');
    return [{ id: (plain !== undefined && ids.get(plain)) || null, start: index, end: index + whole.length }];
  });
}

function lawAfter(text: string, end: number, starts: ReadonlyMap<number, LawMention>): LawMention | null {
  const between = /^[ \u00a0]*,?[ \u00a0]*\(?(?:(?:i|efter|af)[ \u00a0]+)?(?:(?:den|det)[ \u00a0]+)?/iu.exec(
    text.slice(end),
  );
  const start = end + (between?.[0].length ?? 0);
  const found = starts.get(start);
  // »§ 107, barnets lov § 43«: the law is of what follows, unless a word joins it to what it stands after.
  const isOfNext =
    found !== undefined && !/\p{L}/u.test(between?.[0] ?? '') && /^[ \u00a0]*§/.test(text.slice(found.end));
  return found && !isOfNext ? found : null;
}
