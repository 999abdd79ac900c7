import { reportChoices } from '../choice-findings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'forkortelse-konsekvens',
  severity: 'info',
  why: 'En forkortelse, der er skrevet på to måder i det samme dokument, ser ud, som om to forskellige har skrevet hver sin del.',
  messages: {
    default: {
      text: 'Her står »{her}«, men ellers »{ellers}«.',
      mend: 'Begge er rigtige. Brug den ene i hele dokumentet.',
    },
  },
  check: (looked, report) => reportChoices(looked, 'forkortelse-konsekvens', report),
});
