import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-moenster',
  severity: 'fejl',
  binding: true,
  why: 'Skabelonen kræver, at svaret skrives på en bestemt måde.',
  messages: {
    default: {
      text: 'Svaret »{svar}« i »{felt}« er ikke skrevet på den måde, skabelonen kræver.',
      mend: 'Se vejledningen til feltet i skabelonen, og skriv svaret på samme måde som dér.',
    },
  },
});
