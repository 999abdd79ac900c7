import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-ord',
  severity: 'fejl',
  completeness: true,
  why: 'Skabelonen siger, hvor langt svaret skal være, så alle svarer lige grundigt.',
  messages: {
    faa: {
      text: 'Svaret i »{felt}« har {antal} ord, men skal have {krav}.',
      mend: 'Uddyb svaret.',
    },
    mange: {
      text: 'Svaret i »{felt}« har {antal} ord, men skal have {krav}.',
      mend: 'Kort svaret af.',
    },
  },
});
