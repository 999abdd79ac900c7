import { latinPattern } from '../core/latin.ts';
import { LAW_NAMES } from './law-names.ts';

/** One paragraph of a law, as precisely as it is stated. */
export interface LawReference {
  /** As it is compared: small letters, the usual name. Null for a bare `§ 107`, which several laws have. */
  readonly law: string | null;
  /** `107`, `101 a` */
  readonly paragraph: string;
  /** `stk. 1` */
  readonly section: string | null;
  /** `nr. 6` */
  readonly number: string | null;
  /** As it is told to people: `serviceloven § 107, stk. 1`. */
  readonly text: string;
}

/** A reference and where it stands in the text it was found in: 0-based offsets, end exclusive. */
export interface FoundLawReference extends LawReference {
  readonly start: number;
  readonly end: number;
}

const SECTION = String.raw`(?:,?\s*stk\.\s*(\d+))?(?:,?\s*nr\.\s*(\d+))?`;
const LAW = String.raw`(barnets\s+lovs?|lov\s+om\s+(?:barnets\s+lov|social\s+service|almene\s+boliger|voksenansvar|socialtilsyn)|[a-zæøå]*lovens?|sel|abl|sul)`;
/** `107`, `101 a`; the words i, å and ø are no letters of a paragraph: `§ 107 i serviceloven`. */
const PARAGRAPH = String.raw`\d+(?!\d)(?:\s?[a-hj-zæ](?![\p{L}\d]))?`;
const ONE = latinPattern(`(${PARAGRAPH})${SECTION}`, 'giu');
/** A list of paragraphs ends where the next number is no paragraph: `§§ 107 og 108`, `§ 43, stk. 1, nr. 6`. */
const GROUP = latinPattern(
  `(?:(?<![\\p{L}])${LAW}(?:\\s+(?:kap\\.\\s*\\d+,?\\s*))?\\s*)?§{1,2}\\s*(${PARAGRAPH}${SECTION}(?:\\s*(?:,|og|eller|samt|/)\\s*(?:§\\s*)?${PARAGRAPH}(?!\\s*(?:år|måneder|pladser))${SECTION})*)(?:\\s+i\\s+${LAW})?`,
  'giu',
);

/** All paragraphs that a text names, in order. `§§ 107 og 108` are two; a law before or after them counts for all. */
export function lawReferencesIn(text: string): readonly FoundLawReference[] {
  if (!text.includes('§')) return [];
  return [...text.matchAll(GROUP)].flatMap((group) => {
    // Each sub-pattern with stk. and nr. brings two groups of its own, twice in the list.
    const typedLaw = group[1] ?? group[7];
    const law = typedLaw === undefined ? null : lawNamed(typedLaw);
    const list = group[2] ?? '';
    const start = group.index;
    return [...list.matchAll(ONE)].map((one): FoundLawReference => {
      const paragraph = (one[1] ?? '').toLowerCase().replace(/^(\d+)\s*([a-zæ])?$/, joined);
      const [section, number] = [one[2] ?? null, one[3] ?? null];
      return {
        law,
        paragraph,
        section,
        number,
        text: printed(law, paragraph, section, number),
        start,
        end: start + group[0].length,
      };
    });
  });
}

/** How one reference stands to another: `no` also where the laws differ; `unclear` where one of them names no law. */
export type Coverage = 'yes' | 'no' | 'unclear';

/**
 * Whether a paragraph lies inside a wider one: `barnets lov § 43, stk. 1, nr. 6` is inside `barnets lov § 43`. The
 * other way round it is unclear: who is under § 43 may or may not be under its nr. 6.
 */
export function covers(wider: LawReference, narrower: LawReference): Coverage {
  if (wider.paragraph !== narrower.paragraph) return 'no';
  if (wider.law !== null && narrower.law !== null && wider.law !== narrower.law) return 'no';
  const parts = [
    [wider.section, narrower.section],
    [wider.number, narrower.number],
  ] as const;
  if (parts.some(([asked, has]) => asked !== null && has !== null && asked !== has)) return 'no';
  if (wider.law !== narrower.law) return 'unclear';
  return parts.every(([asked, has]) => asked === null || asked === has) ? 'yes' : 'unclear';
}

function lawNamed(typed: string): string {
  const name = typed
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/lov(en)?s$/, 'lov$1');
  return LAW_NAMES.find((names) => names.includes(name))?.[0] ?? name;
}

function joined(_: string, digits: string, letter: string | undefined): string {
  return letter === undefined ? digits : `${digits} ${letter}`;
}

function printed(
  law: string | null,
  paragraph: string,
  section: string | null,
  number: string | null,
): string {
  return [
    `${law === null ? '' : `${law} `}§ ${paragraph}`,
    ...(section === null ? [] : [`stk. ${section}`]),
    ...(number === null ? [] : [`nr. ${number}`]),
  ].join(', ');
}
