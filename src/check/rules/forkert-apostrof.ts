import { overlapTest } from '../../core/overlap-test.ts';
import { matchesIn, replacing } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const ACCENT = /[´`](?<=\p{L}[´`])(?=\p{L})/gu;
/** The English genitive on a Danish word. */
const GENITIVE = /['’´`]s(?!\p{L})(?<=(?<![\p{L}\p{N}])(\p{Ll}{5,})['’´`]s)/gu;
/** Words that end in one of these do take an apostrophe. */
const TAKES_ONE = /[sxz]$/;

export const rule = defineRule({
  id: 'forkert-apostrof',
  severity: 'info',
  fix: 'sikker',
  why: 'En accent er ikke en apostrof, og på dansk står der ingen apostrof foran s i ejefald.',
  messages: {
    default: {
      text: 'Her står en accent ({tegn}), hvor der skal stå en apostrof.',
      mend: 'Skriv »’« i stedet.',
    },
    ejefald: { text: '»{ord}« skrives uden apostrof.', mend: 'Skriv »{ret}«.' },
  },
  check: (looked, report) => {
    if (!/['’´`]/.test(looked.text().text)) return;
    const genitives = matchesIn(looked, GENITIVE).filter(
      ({ groups: [, stem = ''] }) => !TAKES_ONE.test(stem),
    );
    for (const match of genitives) {
      const [ending, stem = ''] = match.groups;
      const data = { ord: `${stem}${ending}`, ret: `${stem}s` };
      report({ ...replacing(match, 's'), message: 'ejefald', data });
    }
    const isTold = overlapTest(genitives.map(({ span }) => span));
    for (const match of matchesIn(looked, ACCENT)) {
      if (!isTold(match.span)) report({ ...replacing(match, '’'), data: { tegn: match.text } });
    }
  },
});
