import { reportPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'manglende-praeposition',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'Mangler et lille ord, må læseren gætte, hvordan sætningen hænger sammen.',
  messages: {
    default: {
      text: 'Der mangler et lille ord i »{fundet}«.',
      mend: 'Skriv »{ret}«.',
    },
  },
  check: (looked, report) => reportPhrases(looked, 'manglende-praeposition', report),
});
