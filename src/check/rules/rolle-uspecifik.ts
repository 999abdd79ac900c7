import { usedPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'rolle-uspecifik',
  severity: 'info',
  heuristic: true,
  why: 'Den, der læser en retningslinje, skal kunne se, om det er hende selv, der skal gøre noget.',
  messages: {
    default: {
      text: '»{fundet}« siger ikke, hvem det er.',
      mend: 'Skriv rollen eller gruppen, fx »kontaktpersonen« eller »alle på aftenvagten«.',
    },
  },
  check: (looked, report) => {
    for (const { span, text } of usedPhrases(looked, 'rolle-uspecifik'))
      report({ span, data: { fundet: text } });
  },
});
