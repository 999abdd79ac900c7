import { defineRule } from '../rule.ts';

/** Reported by `render`: something could not be set quite as it was written. */
export const rule = defineRule({
  id: 'udgivelse-afvigelse',
  severity: 'advarsel',
  why: 'Et udgivet dokument skal se ud, som forfatteren skrev det, og kunne læses op. Kan noget ikke sættes, skal forfatteren vide det.',
  messages: {
    default: {
      text: 'Dokumentet kunne ikke sættes helt, som det er skrevet ({format}).',
      mend: '{besked}',
    },
  },
});
