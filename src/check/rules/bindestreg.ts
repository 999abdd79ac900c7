import { reportPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'bindestreg',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'Uden bindestreg ser det ud, som om det er to ord, der ikke hører sammen.',
  messages: {
    default: {
      text: '»{fundet}« er ét ord og skrives med bindestreg.',
      mend: 'Skriv »{ret}«.',
    },
  },
  check: (looked, report) => reportPhrases(looked, 'bindestreg', report),
});
