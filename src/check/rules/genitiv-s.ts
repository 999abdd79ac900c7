import { reportPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'genitiv-s',
  severity: 'advarsel',
  heuristic: true,
  why: 'Uden s ser navnet ud til at være den, der gør noget, og ikke den, der ejer det næste.',
  messages: {
    default: {
      text: 'Der mangler et s i »{fundet}«.',
      mend: 'Skriv »{ret}«, hvis det er det, der menes.',
    },
  },
  check: (looked, report) => reportPhrases(looked, 'genitiv-s', report),
});
