import { matchesIn, replacing } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const TWICE = /(?<![\p{L}\p{N}'’-])(\p{L}+)[ \u00a0]+(\1)(?![\p{L}\p{N}'’]|-\p{L})/giu;
/** Words that a sentence may well have twice in a row: »dem, der der bor«, »hvis det det gælder«, »så så vi«. */
const MAY_STAND_TWICE = new Set([
  'der',
  'det',
  'den',
  'de',
  'så',
  'ja',
  'nej',
  'meget',
  'mange',
  'ham',
  'har',
  'var',
]);

export const rule = defineRule({
  id: 'dobbelt-ord',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'Et ord, der står to gange i træk, er som regel sket ved en rettelse, og stavekontrollen ser det ikke.',
  messages: {
    default: { text: '»{ord}« står to gange i træk.', mend: 'Slet det ene.' },
  },
  check: (looked, report) => {
    for (const match of matchesIn(looked, TWICE)) {
      const [, first = '', second = ''] = match.groups;
      if (MAY_STAND_TWICE.has(first.toLowerCase())) continue;
      // »I i« are two words, and a name may be said twice: »Bora Bora«.
      if (first.length === 1 && first !== 'i') continue;
      if (first.length === 1 && second !== first) continue;
      if (/^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second)) continue;
      const typed = looked.document.source.text.slice(match.span.start, match.span.end);
      const isPlain = /^\p{L}+[\s>]+\p{L}+$/u.test(typed);
      report({ ...replacing({ ...match, verbatim: isPlain }, first), data: { ord: first } });
    }
  },
});
