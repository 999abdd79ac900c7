import { isIn, partOf, replacing } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const LETTERS = /^\p{L}+$/u;
const BETWEEN = /^[ \u00a0]+$/;
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
    const { text, tokens } = looked.text();
    for (const [at, { start, end, lower }] of tokens.entries()) {
      const next = tokens[at + 1];
      if (next?.lower !== lower || !BETWEEN.test(text.slice(end, next.start)) || !LETTERS.test(lower))
        continue;
      if (
        /['’-]/.test(text.charAt(start - 1)) ||
        /^(?:['’]|-\p{L})/u.test(text.slice(next.end, next.end + 2))
      )
        continue;
      const part = partOf(looked, start, next.end);
      if (isIn(part.block, 'adresse', part.start, part.end)) continue;
      const [first, second] = [text.slice(start, end), text.slice(next.start, next.end)];
      if (MAY_STAND_TWICE.has(lower)) continue;
      // »I i« are two words, and a name may be said twice: »Bora Bora«.
      if (first.length === 1 && first !== 'i') continue;
      if (first.length === 1 && second !== first) continue;
      if (/^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second)) continue;
      const typed = looked.document.source.text.slice(part.span.start, part.span.end);
      const isPlain = /^\p{L}+[\s>]+\p{L}+$/u.test(typed);
      report({ ...replacing({ ...part, verbatim: isPlain }, first), data: { ord: first } });
    }
  },
});
