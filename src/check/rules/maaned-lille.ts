import { MONTHS } from '../../core/danish-date.ts';
import { matchesIn, replacing } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const MONTH = MONTHS.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)).join('|');
const NAMED = new RegExp(MONTH);
/** After the day of a month, or with a year after a word that begins no sentence. Maj and August are names as well. */
const CAPITAL = new RegExp(
  `(?<=(?<!\\d)\\d{1,2}\\.[ \\u00a0]?)(?:${MONTH})(?!\\p{L})|(?<=(?:\\p{Ll}|[,:])[ \\u00a0])(?:${MONTH})(?=[ \\u00a0]\\d{4}(?!\\d))`,
  'gu',
);

export const rule = defineRule({
  id: 'maaned-lille',
  severity: 'info',
  fix: 'sikker',
  why: 'Måneder skrives med lille på dansk.',
  messages: {
    default: { text: '»{maaned}« er en måned og skrives med lille.', mend: 'Skriv »{ret}«.' },
  },
  check: (looked, report) => {
    if (!NAMED.test(looked.text().text)) return;
    for (const match of matchesIn(looked, CAPITAL)) {
      const ret = match.text.toLowerCase();
      report({ ...replacing(match, ret), data: { maaned: match.text, ret } });
    }
  },
});
