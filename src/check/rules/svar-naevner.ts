import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-naevner',
  severity: 'fejl',
  completeness: true,
  why: 'Skabelonen kræver, at svaret kommer ind på bestemte emner.',
  messages: {
    default: {
      text: 'Svaret i »{felt}« nævner ikke {mangler}.',
      mend: 'Skriv også om {mangler}. Ordet må gerne være bøjet.',
    },
  },
});
