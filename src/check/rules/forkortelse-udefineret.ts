import type { DocumentUnderCheck } from '../document-under-check.ts';
import { explainedTerms } from '../explained-terms.ts';
import { justBefore } from '../just-before.ts';
import { defineRule } from '../rule.ts';

const ABBREVIATION = /^\p{Lu}{2,5}(?:['’´-]\p{Ll}+)?$/u;
const ROMAN = /^[IVXLC]+$/;
/** The number of a car: `AB 12 345`. */
const PLATE = /^\p{Lu}{2}[ \u00a0]?\d\d[ \u00a0]?\d{3}(?!\d)/u;
const PLATE_LENGTH = 10;

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
  return (kort) =>
    kort === authority ||
    documents.some(({ source }) => explains(source.text, kort)) ||
    explainedTerms(looked).includes(kort);
}

/** `navnet (ABC)`, `navnet (ABC 2.0)`, `ABC (navnet)`, `Forkortes ABC`, `ABC står for navnet`, `ABC, der er navnet`, `**ABC:** navnet`. */
function explains(text: string, kort: string): boolean {
  return new RegExp(
    `\\p{L}[^\\n(]{0,4}[(]${kort}(?: [\\d.]+)?[),;]|[Ff]orkort(?:es|et|elsen?)(?: (?:som|til))? ${kort}(?!\\p{L})|(?<!\\p{L})${kort}[*_]* ?(?:[(]\\p{L}{4}|(?:står for|betyder|er en forkortelse|er et|er en)(?!\\p{L})|[:–=])`,
    'u',
  ).test(text);
}
