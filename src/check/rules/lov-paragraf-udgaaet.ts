import { printDate } from '../../core/danish-date.ts';
import type { MovedParagraph } from '../../model/tables.ts';
import type { Library } from '../document-under-check.ts';
import { justBefore } from '../just-before.ts';
import { type ParagraphGroup, type ParagraphNumber, paragraphGroupsIn } from '../law-references.ts';
import { type LawText, lawTextsOf, linesOf } from '../law-texts.ts';
import { defineRule, type Report } from '../rule.ts';

/** What a text says of a paragraph that it knows to be gone. */
const KNOWN_BEFORE =
  /(?:tidligere|daværende|dagældende|ophævede|gamle|hidtidige|indtil|før)(?!\p{L})(?:[^.;]|(?<=\d)\.){0,80}$/iu;
const KNOWN_AFTER = /^[^.;]{0,20}(?<!\p{L})(?:nu|ophævet|erstattet|afløst|flyttet)(?!\p{L})/iu;

export const rule = defineRule({
  id: 'lov-paragraf-udgaaet',
  severity: 'fejl',
  fix: 'usikker',
  why: 'En paragraf, der er ophævet eller flyttet, giver ikke længere hjemmel. Står den i en retningslinje, handler medarbejderne efter noget, der ikke gælder.',
  messages: {
    default: {
      text: '{lov} § {paragraf} er efter programmets tabel afløst af {ny} den {siden} (kilde: {kilde}). {note}',
      mend: 'Slå efter i den gældende lov, og ret henvisningen. Tabellen er vejledende.',
    },
  },
  check: (document, report) => {
    if (document.front?.status === 'udgaaet') return;
    for (const text of lawTextsOf(document)) look(text, document.library, report);
  },
  checkData: ({ source, library }, report) => {
    for (const text of linesOf(source)) look(text, library, report);
  },
});

function look(place: LawText, library: Library, report: (found: Report) => void): void {
  const { text } = place;
  for (const group of paragraphGroupsIn(place, library.table('love').poster)) {
    for (const number of group.numbers) {
      const moved = library
        .table('paragraffer')
        .poster.find((post) => post.lov === group.law?.id && isOf(number, post));
      const from = Math.min(group.start, group.law?.start ?? group.start);
      const to = Math.max(group.end, (group.adjacent === 'efter' ? group.law?.end : null) ?? group.end);
      if (!moved || KNOWN_BEFORE.test(justBefore(text, from)) || KNOWN_AFTER.test(text.slice(to))) continue;
      const data = {
        lov: moved.lov.replace(/^./, (letter) => letter.toUpperCase()),
        paragraf: `${moved.paragraf}${moved.stk === undefined ? '' : `, stk. ${moved.stk}`}`,
        ny: moved.ny,
        siden: printDate(moved.siden),
        kilde: moved.kilde,
        note: moved.note ?? '',
      };
      const whole = wholeReference(group);
      if (whole) report({ span: place.spanOf(whole.start, whole.end), data, suggestion: moved.ny });
      else report({ span: place.spanOf(number.start, number.end), data });
    }
  }
}

function isOf(number: ParagraphNumber, { paragraf, stk, nr }: MovedParagraph): boolean {
  if (stk !== undefined && number.stk !== stk) return false;
  if (nr !== undefined && (number.nr === null || !within(number.nr, nr))) return false;
  if (number.number === paragraf) return true;
  return number.to !== null && !/\D/.test(paragraf) && within(paragraf, `${number.number}-${number.to}`);
}

/** Whether a number or the first of a range lies in a range. */
function within(number: string, range: string): boolean {
  const value = Number.parseInt(number, 10);
  const [low = 0, high = low] = range.split(/\s*[-–]\s*/).map((part) => Number.parseInt(part, 10));
  return value >= low && value <= high;
}

/** The range of »serviceloven § 66« or »§ 66 i serviceloven«, when it is one paragraph and no more is said of it. */
function wholeReference({ start, end, numbers, law, adjacent }: ParagraphGroup): {
  readonly start: number;
  readonly end: number;
} | null {
  const [only, ...more] = numbers;
  if (!only || more.length > 0 || !law || adjacent === null || only.to !== null || only.stk !== null)
    return null;
  return { start: Math.min(start, law.start), end: Math.max(end, law.end) };
}
