import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-egen-type',
  severity: 'fejl',
  binding: true,
  why: 'Arbejdsområdets egne felttyper har egne krav til svaret.',
  messages: {
    default: {
      text: 'Svaret i »{felt}« opfylder ikke kravene til typen »{type}«.',
      mend: '{vejledning}',
    },
    ulaeselig: {
      text: 'Kravene i skabelonen kan ikke læses, og svarene bliver ikke kontrolleret.',
      mend: 'Ret filen i mappen med felttyper. Programmet siger: {detalje}',
    },
  },
});
