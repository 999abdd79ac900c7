import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-valg',
  severity: 'fejl',
  binding: true,
  why: 'Skabelonen giver faste muligheder, så svarene kan sammenlignes.',
  messages: {
    default: {
      text: '»{svar}« er ikke en af mulighederne i »{felt}«.',
      mend: 'Skriv {valg}.',
    },
    gentaget: {
      text: 'Den samme mulighed er valgt to gange i »{felt}«.',
      mend: 'Slet den ene.',
    },
  },
});
