import { derived } from '../../core/derived.ts';
import { latinPattern } from '../../core/latin.ts';
import { overlaps } from '../../core/span.ts';
import type { PersonalWord, Table } from '../../model/tables.ts';
import { chaptersOf } from '../chapter-of.ts';
import { anyOf } from '../personal-words.ts';
import { isReferenceChapter } from '../reference-chapter.ts';
import { defineRule } from '../rule.ts';

const START = '(?<!\\p{L}.)';
const CITIZEN = `(?:[Bb]${START}(?:eboer(?:en)?|orger(?:en)?|arnet)|[Dd]${START}en unge|[Pp]${START}atient(?:en)?|[Kk]${START}lient(?:en)?|[Ee]${START}lev(?:en)?)`;
/** The ends of such words, so that the search begins with what is rare. */
const CITIZEN_AND_CAPITAL = / \p{Lu}(?<=(?:eboer|orger|arnet|en unge|atient|lient|lev)(?:en)? \p{Lu})/u;
/** The point of »nr. 4« ends none. */
const SENTENCE = /(?:[^.!?]|(?<=(?<!\p{L})nr)\.)+/giu;
/** Two capitals that are no initials. */
const ABBREVIATIONS = '(?:IT|TV|ID|EU|KL|DK|HR|OK|AT|PC|RS|RN|RM|FN|AI)';

export const rule = defineRule({
  id: 'persondata-borger',
  severity: 'advarsel',
  heuristic: true,
  why: 'På et lille tilbud er et fornavn, et værelse eller initialer nok til, at andre ved, hvem det er. Oplysninger om en borger hører til i journalen.',
  messages: {
    navn: {
      text: 'Her er en borger nævnt ved navn eller initialer: »{sted}«.',
      mend: 'Skriv »borgeren« eller »en borger«, så ingen kan kende den enkelte.',
    },
    oplysning: {
      text: 'Sætningen nævner en person sammen med {hvad}: »{sted}«.',
      mend: 'Skriv det, så det gælder alle borgere. Oplysninger om den enkelte hører til i journalen.',
    },
  },
  check: ({ library, prose, text: joined }, report) => {
    const { citizen, name, told, hint, mayName } = patternsOf(library.table('personord'));
    const mayTell = hint.test(joined().small);
    const isNamed = mayName.test(joined().text);
    if (!mayTell && !isNamed) return;
    for (const { text, ancestors, spanOf } of prose()) {
      const named = [...text.matchAll(citizen)].map(({ 0: sted, index }) => ({
        sted,
        start: index,
        end: index + sted.length,
      }));
      for (const { sted, start, end } of named)
        report({ span: spanOf(start, end), message: 'navn', data: { sted } });
      if (!mayTell || !told.some(([, pattern]) => pattern.test(text))) continue;
      if (isReferenceChapter(chaptersOf(ancestors, spanOf(0, 0).start))) continue;
      for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
        const person = name.exec(sentence);
        const hvad = person ? told.find(([, pattern]) => pattern.test(sentence))?.[0] : undefined;
        if (!person || hvad === undefined) continue;
        const start = index + person.index;
        const end = start + person[0].length;
        // Who is named as a citizen is told already.
        if (named.some((one) => overlaps(one, { start, end }))) continue;
        const span = spanOf(start, end);
        report({ span, message: 'oplysning', data: { hvad, sted: person[0] } });
      }
    }
  },
});

/** What finds citizens by name, persons, and what is told of them, made of the table. */
const patternsOf = derived((table: Table<PersonalWord>) => {
  const names = anyOf(table, 'fornavn');
  const isCapital = table.poster.every(({ art, ord }) => art !== 'fornavn' || /^\p{Lu}/u.test(ord));
  return {
    /** What every text with a citizen's name holds; nearly all names begin with a capital. */
    mayName: isCapital ? CITIZEN_AND_CAPITAL : /(?:)/,
    citizen: latinPattern(
      `${CITIZEN} (?:${names}(?!\\p{L})|(?!${ABBREVIATIONS}(?!\\p{L}))\\p{Lu}{2}(?![\\p{L}\\d-]))`,
      'gu',
    ),
    name: latinPattern(`(?<![\\p{L}-])${names}s?(?![\\p{L}-])`, 'u'),
    told: [
      ['et værelse', /(?<!\p{L})(?:værelse|lejlighed|bolig)(?:t|en)?\s*(?:nr\.?|nummer)?\s*\d+/iu],
      ['en diagnose', latinPattern(`(?<!\\p{L})${anyOf(table, 'diagnose')}(?!\\p{L})`, 'iu')],
    ] as const,
    /** What every text with a room or a diagnosis holds, in small letters. */
    hint: new RegExp(
      `(?:værelse|lejlighed|bolig)(?:t|en)?\\s*(?:nr\\.?|nummer)?\\s*\\d|${anyOf(table, 'diagnose').toLowerCase()}`,
    ),
  };
});
