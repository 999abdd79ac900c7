import { derived } from '../../core/derived.ts';
import type { Source } from '../../core/source.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { explainedTerms } from '../explained-terms.ts';
import { justBefore } from '../just-before.ts';
import { defineRule } from '../rule.ts';

const ABBREVIATION = /^\p{Lu}{2,5}(?:['’´-]\p{Ll}+)?$/u;
const ROMAN = /^[IVXLC]+$/;
/** The number of a car: `AB 12 345`. */
const PLATE = /^\p{Lu}{2}[ \u00a0]?\d\d[ \u00a0]?\d{3}(?!\d)/u;
const PLATE_LENGTH = 10;
const LETTER = /\p{L}/uy;

export const rule = defineRule({
  id: 'forkortelse-udefineret',
  severity: 'advarsel',
  heuristic: true,
  why: 'En forkortelse, som fagfolk bruger hver dag, er en gåde for en ny kollega, en vikar og en pårørende.',
  messages: {
    default: {
      text: 'Dokumentet forklarer ikke, hvad {kort} står for.',
      mend: 'Skriv det helt ud første gang, med forkortelsen i parentes: det fulde navn ({kort}).',
    },
    kendt: {
      text: 'Dokumentet forklarer ikke, hvad {kort} står for.',
      mend: 'Skriv det helt ud første gang, med forkortelsen i parentes: {betyder} ({kort}).',
    },
  },
  check: (looked, report) => {
    const { known, meanings } = looked.library.terminology();
    const explained = explainedIn(looked);
    const told = new Set<string>();
    for (const [word, places] of looked.vocabulary()) {
      const kort = isCapital(word[1]) && ABBREVIATION.test(word) ? word.replace(/\P{Lu}.*/su, '') : '';
      if (kort === '' || told.has(kort) || known.has(kort) || ROMAN.test(kort)) continue;
      const place = places.find(
        ({ block, start }) =>
          !isShouted(block.text, start, word.length) &&
          !PLATE.test(block.text.slice(start, start + PLATE_LENGTH)),
      );
      if (!place || explained(kort)) continue;
      told.add(kort);
      const betyder = meanings.get(kort);
      const span = place.block.spanOf(place.start, place.start + kort.length);
      report({
        span,
        message: betyder === undefined ? 'default' : 'kendt',
        data: betyder === undefined ? { kort } : { kort, betyder },
      });
    }
  },
});

function isCapital(letter = ''): boolean {
  return letter !== letter.toLowerCase();
}

/** Whether the text around is in capitals as well: then it need be no abbreviation. */
function isShouted(text: string, start: number, length: number): boolean {
  const around = /\p{Lu}{2,}[ \u00a0]*$/u.test(justBefore(text, start));
  return around || /^[ \u00a0]*\p{Lu}{2,}/u.test(text.slice(start + length)) || text.trim().length === length;
}

/** Tells whether the document or its template says what an abbreviation stands for. */
function explainedIn(looked: DocumentUnderCheck): (kort: string) => boolean {
  const { document, template, facts } = looked;
  const documents = template && template.document !== document ? [document, template.document] : [document];
  const authority = facts?.configuration.myndighed.kortnavn;
  let terms: ReadonlySet<string> | null = null;
  return (kort) =>
    kort === authority || documents.some(({ source }) => explainedBy(source).has(kort)) || term(kort);

  function term(kort: string): boolean {
    terms ??= new Set(explainedTerms(looked));
    return terms.has(kort);
  }
}

/** Letters that may be an abbreviation, and nothing else of the word they begin. */
const CAPITALS = /(?<!\p{L})\p{Lu}{2,5}(?!\p{Lu})/gu;
/** What stands before an abbreviation that is explained: `navnet (ABC)`, and after it; or `Forkortes ABC`. */
const IN_PARENTHESES = /\p{L}[^\n(]{0,4}[(]$/u;
const CLOSED = /(?: [\d.]+)?[),;]/y;
const SHORTENED = /[Ff]orkort(?:es|et|elsen?)(?: (?:som|til))? $/;
/** `ABC (navnet)`, `ABC står for navnet`, `ABC, der er navnet`, `**ABC:** navnet`. */
const TOLD = /[*_]* ?(?:[(]\p{L}{4}|(?:står for|betyder|er en forkortelse|er et|er en)(?!\p{L})|[:–=])/uy;
/** As far back as one must look. */
const BEFORE = 24;

/** The abbreviations that a text explains, also as `navnet (ABC 2.0)`. */
const explainedBy = derived((source: Source): ReadonlySet<string> => {
  const text = source.text.normalize('NFC').replaceAll('\u00a0', ' ');
  const follows = (pattern: RegExp, at: number): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  const explained = new Set<string>();
  for (const { 0: kort, index } of text.matchAll(CAPITALS)) {
    const end = index + kort.length;
    const before = text.slice(Math.max(0, index - BEFORE), index);
    if (
      (IN_PARENTHESES.test(before) && follows(CLOSED, end)) ||
      (SHORTENED.test(before) && !follows(LETTER, end)) ||
      follows(TOLD, end)
    )
      explained.add(kort);
  }
  return explained;
});
