import { reportPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fast-udtryk',
  severity: 'advarsel',
  fix: 'sikker',
  why: 'Et fast udtryk, der er skrevet forkert, får læseren til at standse op og tvivle på resten.',
  messages: {
    default: {
      text: '»{fundet}« er et fast udtryk, som skrives på en anden måde.',
      mend: 'Skriv »{ret}«.',
    },
  },
  check: (looked, report) => reportPhrases(looked, 'fast-udtryk', report),
});
