import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-type',
  severity: 'fejl',
  binding: true,
  why: 'Et svar skal kunne læses som det, skabelonen spørger om: en dato, et tal, en liste.',
  messages: {
    default: {
      text: '»{svar}« kan ikke læses som svar i »{felt}«.',
      mend: 'Skriv {forventet}.',
    },
    rolle: {
      text: 'En opgave i »{felt}« har ingen rolle.',
      mend: 'Skriv rollen efter opgaven, fx »Hjemmesiden – Forstander«.',
    },
  },
});
