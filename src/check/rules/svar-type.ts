import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-type',
  severity: 'fejl',
  why: 'Et svar skal kunne læses som det, skabelonen spørger om: en dato, et tal, en liste.',
  messages: {
    default: {
      text: 'Svaret i »{felt}« kan ikke læses.',
      mend: 'Skriv {forventet}.',
    },
  },
});
