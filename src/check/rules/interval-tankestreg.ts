import { matchesIn, replacing } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

/** Two years. Other numbers with a hyphen may be a name, a page or a time, where a hyphen is right too. */
const YEARS = /(?<![\p{L}\p{N}./:§–-])((?:19|20)\d{2})(-)((?:19|20)\d{2})(?![\p{L}\p{N}/:–-])/gu;

export const rule = defineRule({
  id: 'interval-tankestreg',
  severity: 'info',
  fix: 'sikker',
  why: 'Mellem to årstal betyder stregen »til«, og så er den en tankestreg. En bindestreg læses op som »minus« eller slet ikke.',
  messages: {
    default: { text: 'Mellem {fra} og {til} står en bindestreg.', mend: 'Skriv en tankestreg: {fra}–{til}.' },
  },
  check: (looked, report) => {
    for (const match of matchesIn(looked, YEARS)) {
      const [, fra = '', , til = ''] = match.groups;
      if (Number(til) > Number(fra)) report({ ...replacing(match, `${fra}–${til}`), data: { fra, til } });
    }
  },
});
