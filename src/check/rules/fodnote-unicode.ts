import type { DocumentUnderCheck } from '../document-under-check.ts';
import type { ProseBlock } from '../prose.ts';
import { defineRule } from '../rule.ts';

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A raised number after a word, which is no square or cubic measure. */
const MARK = new RegExp(
  `(?<=[\\p{L}\\p{N})»”".,])(?<!(?:^|[\\s\\d(/])(?:[kcdm]?m|in|ft|x|10))[${DIGITS}]{1,2}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** A paragraph that is the text of such a mark. */
const NOTE = new RegExp(`^[${DIGITS}]{1,2}(?=\\s*\\p{L})`, 'u');

/** One raised number and what it is. */
interface Raised {
  readonly block: ProseBlock;
  readonly at: number;
  readonly typed: string;
  readonly number: string;
}

export const rule = defineRule({
  id: 'fodnote-unicode',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'Et hævet tal er kun et tegn. Det bliver ikke til en fodnote nederst på siden, og en skærmlæser kan ikke gå til noten.',
  messages: {
    default: {
      text: 'Fodnotemærket »{tegn}« er skrevet som et hævet tal.',
      mend: 'Skriv [^{tal}] i stedet, og begynd notens tekst med [^{tal}]: på en linje for sig.',
    },
    note: {
      text: 'Fodnotens tekst begynder med det hævede tal »{tegn}«.',
      mend: 'Skriv [^{tal}]: foran teksten, og [^{tal}] ved ordet.',
    },
  },
  check: (document, report) => {
    const marks = raisedIn(document, MARK);
    const notes = raisedIn(document, NOTE);
    for (const { block, at, typed, number } of [...marks, ...notes]) {
      const isNote = notes.some((note) => note.block === block && note.at === at);
      // Only where a mark and its text both stand here, and once each, is it certain what they become.
      const isCertain =
        marks.filter((mark) => mark.number === number).length === 1 &&
        notes.filter((note) => note.number === number).length === 1 &&
        !document.document.source.text.includes(`[^${number}]`);
      report({
        span: block.spanOf(at, at + typed.length),
        message: isNote ? 'note' : 'default',
        data: { tegn: typed, tal: number },
        ...(isCertain ? { suggestion: isNote ? `[^${number}]:` : `[^${number}]` } : {}),
      });
    }
  },
});

function raisedIn(document: DocumentUnderCheck, pattern: RegExp): readonly Raised[] {
  return document.prose().flatMap((block) => {
    if (block.kind === 'hoved') return [];
    const matches = pattern.global ? [...block.text.matchAll(pattern)] : [pattern.exec(block.text)];
    return matches.flatMap((match): readonly Raised[] => {
      if (
        !match ||
        block.marks.some(
          ({ kind, start, end }) =>
            kind !== 'fed' && kind !== 'kursiv' && start <= match.index && match.index < end,
        )
      )
        return [];
      const [typed] = match;
      const number = [...typed].map((digit) => DIGITS.indexOf(digit)).join('');
      return [{ block, at: match.index, typed, number }];
    });
  });
}
