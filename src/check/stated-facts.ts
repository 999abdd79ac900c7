import { derivedLast } from '../core/derived.ts';
import { latinPattern } from '../core/latin.ts';
import { parseRange } from '../core/range.ts';
import type { TilbudData } from '../model/data.ts';
import { covers, lawReferencesIn } from '../model/law-reference.ts';
import type { DataPath } from '../parse/yaml.ts';
import { sentenceAround } from './masked-prose.ts';
import { asPattern, ownSubject } from './own-subject.ts';
import { isKnownRole } from './role-names.ts';

/** Something that a text says of the tilbud and the master data say otherwise. 0-based offsets, end exclusive. */
export interface Contradiction {
  readonly path: DataPath;
  /** What is told about, in the definite form: `antallet af pladser`. */
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** What the master data say. */
  readonly actual: string;
  /** What to write instead; null when the sentence has to be written anew. */
  readonly replacement: string | null;
}

const NUMBER_WORDS: readonly string[] =
  'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve'.split(
    ' ',
  );
const NUMBER = `\\d{1,3}|${NUMBER_WORDS.slice(3).join('|')}|tredive|fyrre|halvtreds`;
const LEADERS =
  /^(?:forstander|tilbudsleder|centerleder|institutionsleder|områdeleder|botilbudsleder|daglige?\s+leder|leder)(?:en)?$/iu;
/** A leader of any kind may be called so. */
const DAILY = /^\s*daglige?\s+/iu;
const KIND_OF_TILBUD = '\\p{L}*(?:tilbud|herberg|forsorgshjem|institution|opholdssted|bosted|kollegium)';

/** A search for contradictions of one kind. */
interface Look {
  /** What every text holds that something is found in; most do not. */
  readonly hint: RegExp;
  find(text: string): readonly Contradiction[];
}

/**
 * Finds what texts say of their tilbud that the master data do not: for all texts of a document, what looks at each. Only what is plainly said of the whole tilbud counts.
 * Made once for a tilbud, whose documents come together: the patterns hold its names. Those of all would fill the engine's
 * room for patterns, and from then on it compiles every new one in a way that takes many times as long to search.
 */
export const contradictionsOf = derivedLast((tilbud: TilbudData) => {
  const subject = ownSubject(tilbud);
  const all = [places, paragraphs, ages, leaders, addresses, phones].map((look) => look(subject, tilbud));
  return (texts: readonly string[]): ((text: string) => readonly Contradiction[]) => {
    const whole = texts.join('\n');
    const looks = all.flat().filter(({ hint }) => hint.test(whole));
    return (text) => looks.flatMap(({ hint, find }) => (hint.test(text) ? find(text) : []));
  };
});

function places(subject: string, { pladser }: TilbudData): readonly Look[] {
  if (pladser === undefined) return [];
  const has =
    '(?:har|rummer|råder\\s+over|er\\s+godkendt\\s+til|består\\s+af)\\s+(?:i\\s+alt\\s+)?(?:plads\\s+til\\s+)?';
  const part =
    '(?!\\s+(?:i|på)\\s+(?:afdeling|hus|værksted)|\\s+til\\s+(?:aflastning|parkering|biler|gæster))';
  const stated = latinPattern(
    `(?:${subject}\\s+${has}|(?<!\\p{L})alle\\s+)(${NUMBER})\\s+(?:døgn|bo|dag)?pladser${part}(?!\\p{L})`,
    'giu',
  );
  return found(/pladser/i, stated, (match) => {
    const typed = match[1] ?? '';
    if (numberOf(typed) === pladser) return [];
    return at(match, 1, ['pladser'], 'antallet af pladser', String(pladser), ':oplysning[tilbud.pladser]');
  });
}

function paragraphs(subject: string, { lovgrundlag = [] }: TilbudData): readonly Look[] {
  const known = lovgrundlag.flatMap((line) => lawReferencesIn(line));
  if (known.length === 0) return [];
  const kind = `\\s+er\\s+(?:et|en)\\s+(?:\\p{L}+\\s+){0,4}?${KIND_OF_TILBUD}[^.!?;\\n]{0,60}?\\s`;
  const run = '\\s+(?:drives|er\\s+(?:oprettet|godkendt|drevet))\\s+';
  const claims = latinPattern(`${subject}(?:${kind}|${run})(?:efter|i\\s+henhold\\s+til|jf\\.)\\s+`, 'giu');
  return found(/§/, claims, (claim, text) => {
    const from = claim.index + claim[0].length;
    const references = lawReferencesIn(text.slice(from));
    const first = references[0];
    if (first?.start !== 0) return [];
    const claimed = references.filter(({ start }) => start === 0);
    const wrong = claimed.filter(
      (one) => !known.some((own) => covers(own, one) !== 'no' || covers(one, own) !== 'no'),
    );
    if (wrong.length === 0) return [];
    const actual = lovgrundlag.join(' og ');
    return [
      {
        path: ['lovgrundlag'],
        what: 'lovgrundlaget',
        start: from,
        end: from + first.end,
        actual,
        replacement: null,
      },
    ];
  });
}

function ages(subject: string, { alder }: TilbudData): readonly Look[] {
  const served = parseRange(alder ?? '');
  if (!served) return [];
  const target = '(?<!\\p{L})(?:vores\\s+)?målgruppen?[^.!?:;\\n]{0,80}?';
  const takes = `${subject}\\s+(?:er\\s+(?:et\\s+\\p{L}+\\s+)?(?:for|til)|modtager|tager\\s+imod|henvender\\s+sig\\s+til)\\s[^.!?:;\\n]{0,60}?`;
  const own = `${subject}s\\s+(?:\\p{L}+\\s+){1,2}er\\s+`;
  const stated = latinPattern(
    `(?:${target}|${takes}|${own})(?<!\\d)((\\d{1,3})\\s*(?:-|–|til|og)\\s*(\\d{1,3}))\\s*-?\\s?år`,
    'giu',
  );
  return found(/\d\s*-?\s?år/i, stated, (match) => {
    const [least, most] = [Number(match[2]), Number(match[3])];
    const differs =
      (served.least !== null && least !== served.least) || (served.most !== null && most !== served.most);
    return differs ? at(match, 1, ['alder'], 'alderen', alder ?? '', ':oplysning[tilbud.alder]') : [];
  });
}

function leaders(subject: string, { leder }: TilbudData): readonly Look[] {
  if (!leder || leder.rolle.trim() === '') return [];
  const name = '(\\p{Lu}[\\p{L}.-]+(?:\\s+\\p{Lu}[\\p{L}.-]*)+)';
  const role = asPattern(leder.rolle).replace(
    /^\p{L}/u,
    (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
  );
  const named = latinPattern(`${role}(?<=(?<![\\p{L}-])${role})(?:en)?,?\\s+${name}`, 'gu');
  const names = found(latinPattern(asPattern(leder.rolle), 'i'), named, (match) => {
    const wrong = leder.navn !== undefined && match[1]?.replace(/\s+/g, ' ') !== leder.navn;
    return wrong
      ? at(match, 1, ['leder', 'navn'], 'lederens navn', leder.navn ?? '', ':oplysning[tilbud.leder.navn]')
      : [];
  });
  const led = latinPattern(
    `${subject}\\s+(?:ledes|bliver\\s+ledet)\\s+af\\s+(?:en\\s+|den\\s+|vores\\s+)?((?:daglige?\\s+(?=leder))?\\p{L}+)`,
    'giu',
  );
  const roles = found(/led(?:es|et)\s+af/i, led, (match) => {
    const typed = match[1] ?? '';
    const own = [leder.rolle, leder.rolle.replace(DAILY, '')];
    const isOwn = isKnownRole(typed, own) || isKnownRole(typed.replace(DAILY, ''), own);
    if (!LEADERS.test(typed) || isOwn) return [];
    return at(match, 1, ['leder', 'rolle'], 'lederens rolle', leder.rolle, null);
  });
  return [...names, ...roles];
}

function addresses(subject: string, { adresse }: TilbudData): readonly Look[] {
  const own = /^(.*?\S)\s+(\d+\s?[a-z]?)$/iu.exec(adresse?.vej ?? '');
  if (!own) return [];
  const [whole, street = '', house = ''] = own;
  const said = latinPattern(`${subject}|adresse`, 'iu');
  const numbered = latinPattern(`${asPattern(street)}\\s+(\\d+(?:\\s?[a-z](?!\\p{L}))?)`, 'giu');
  return found(latinPattern(asPattern(street), 'i'), numbered, (match, text) => {
    const same = match[1]?.replace(/\s/g, '').toLowerCase() === house.replace(/\s/g, '').toLowerCase();
    if (same || !said.test(sentenceAround(text, match.index).text)) return [];
    return at(match, 0, ['adresse', 'vej'], 'adressen', whole, ':oplysning[tilbud.adresse.vej]');
  });
}

function phones(subject: string, { telefon }: TilbudData): readonly Look[] {
  if (telefon === undefined) return [];
  const stated = latinPattern(
    `(?:${subject}s|(?<!\\p{L})(?:vores|husets))\\s+(?:hovednummer|telefon(?:nummer)?)(?:\\s+er|:)?\\s+((?:\\+45\\s?)?\\d(?:\\s?\\d){7})(?!\\d)`,
    'giu',
  );
  return found(/\d(?:\s?\d){7}/, stated, (match) =>
    digits(match[1] ?? '') === digits(telefon)
      ? []
      : at(match, 1, ['telefon'], 'telefonnummeret', telefon, ':oplysning[tilbud.telefon]'),
  );
}

/**
 * Looks at all matches of a pattern, in texts that a cheap one finds something in; the others are most of them. Where
 * the groups stand is asked only of a match.
 */
function found(
  hint: RegExp,
  pattern: RegExp,
  each: (match: RegExpExecArray, text: string) => readonly Contradiction[],
): readonly Look[] {
  const find = (text: string): readonly Contradiction[] =>
    [...text.matchAll(pattern)].flatMap(({ index }) => {
      const placed = latinPattern(pattern.source, `${pattern.flags.replace('g', '')}yd`);
      placed.lastIndex = index;
      const match = placed.exec(text);
      return match ? each(match, text) : [];
    });
  return [{ hint, find }];
}

function at(
  match: RegExpMatchArray,
  group: number,
  path: DataPath,
  what: string,
  actual: string,
  replacement: string | null,
): readonly Contradiction[] {
  const [start, end] = match.indices?.[group] ?? [0, 0];
  return [{ path, what, start, end, actual, replacement }];
}

function numberOf(typed: string): number {
  const tens: Readonly<Record<string, number>> = { tredive: 30, fyrre: 40, halvtreds: 50 };
  const word = typed.toLowerCase();
  const at = NUMBER_WORDS.indexOf(word);
  return tens[word] ?? (at < 0 ? Number(typed) : at);
}

/** The eight digits of a Danish number, without the code of the country. */
function digits(number: string): string {
  return number.replace(/\D/g, '').slice(-8);
}
