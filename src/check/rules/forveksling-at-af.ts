import { reportPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'forveksling-at-af',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'At og af lyder ens, men de betyder noget forskelligt, og en stavekontrol ser ikke fejlen.',
  messages: {
    default: {
      text: 'I »{fundet}« er at og af byttet om.',
      mend: 'Skriv »{ret}«.',
    },
  },
  check: (looked, report) => reportPhrases(looked, 'forveksling-at-af', report),
});
