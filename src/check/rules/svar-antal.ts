import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-antal',
  severity: 'fejl',
  completeness: true,
  why: 'Skabelonen siger, hvor mange punkter, rækker eller opgaver der skal være.',
  messages: {
    faa: {
      text: 'Svaret i »{felt}« har {antal} {enhed}, men skal have {krav}.',
      mend: 'Tilføj flere {enheder}.',
    },
    mange: {
      text: 'Svaret i »{felt}« har {antal} {enhed}, men skal have {krav}.',
      mend: 'Slet eller saml nogle af dem.',
    },
  },
});
