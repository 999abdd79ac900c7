import { isBlockDirective } from '../../parse/tree.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { matchesIn, type ProseMatch } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = new RegExp(`[${DIGITS}]+`, 'gu');
/** A unit before it: square metres are no note. */
const UNIT = /(?:^|[^\p{L}])(?:[kcdm]?m|ha)$/u;

export const rule = defineRule({
  id: 'fodnote-unicode',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'Et hævet tal er bare et tegn. En rigtig fodnote bliver sat nederst på siden og kan følges i begge retninger, også med et skærmlæserprogram.',
  messages: {
    default: {
      text: 'Det hævede tal »{tal}« er ikke en fodnote.',
      mend: 'Skriv [^{nummer}] i stedet, og noten i et afsnit for sig: [^{nummer}]: Notens tekst.',
    },
    note: {
      text: 'Noten »{tal}« er skrevet som et almindeligt afsnit.',
      mend: 'Skriv [^{nummer}]: i stedet for det hævede tal.',
    },
  },
  check: (looked, report) => {
    const raised = matchesIn(looked, RAISED).filter(({ block, start }) => {
      const before = block.text.slice(Math.max(0, start - 3), start);
      return start === 0 || (/[\p{L}.,!?)»”"\]*]$/u.test(before) && !UNIT.test(before));
    });
    for (const match of raised) {
      const nummer = numberOf(match.text);
      const isNote = match.start === 0;
      // Mark and note are only changed together: a mark without a note would vanish from the page.
      const other = raised.filter((one) => numberOf(one.text) === nummer && (one.start === 0) !== isNote);
      const own = raised.filter((one) => numberOf(one.text) === nummer && (one.start === 0) === isNote);
      const isSure = isNote
        ? own.length === 1 && other.length > 0 && standsAlone(match)
        : hasNote(looked, nummer) || (other.length === 1 && other.every(standsAlone));
      report({
        span: match.span,
        message: isNote ? 'note' : 'default',
        data: { tal: match.text, nummer },
        ...(isSure ? { suggestion: `[^${nummer}]${isNote ? colonBefore(match) : ''}` } : {}),
      });
    }
  },
});

function numberOf(raised: string): string {
  return [...raised].map((digit) => String(DIGITS.indexOf(digit))).join('');
}

function hasNote({ document }: DocumentUnderCheck, number: string): boolean {
  return new RegExp(`^\\[\\^${number}\\]:`, 'm').test(document.source.text);
}

/** A paragraph of the document itself or of an answer: a note in a list or a table stays where it is. */
function standsAlone({ block, verbatim }: ProseMatch): boolean {
  const parent = block.ancestors.at(-1);
  const isTop = parent?.type === 'root' || (parent !== undefined && isBlockDirective(parent, 'skrivefelt'));
  return verbatim && block.kind === 'afsnit' && isTop;
}

/** The blanks that stand there stay: another rule may mend them, and of two changes in one place neither is made. */
function colonBefore({ block, end }: ProseMatch): string {
  return block.text.startsWith(' ', end) ? ':' : ': ';
}
