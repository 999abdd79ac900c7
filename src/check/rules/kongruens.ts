import { reportPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'kongruens',
  severity: 'info',
  heuristic: true,
  why: 'Passer bøjningerne ikke sammen, kan læseren komme i tvivl om, hvad eller hvor mange der er tale om.',
  messages: {
    default: {
      text: 'Ordene i »{fundet}« passer ikke sammen.',
      mend: 'Skriv »{ret}«, hvis det er det, der menes.',
    },
  },
  check: (looked, report) => reportPhrases(looked, 'kongruens', report),
});
