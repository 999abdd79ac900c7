import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'hoved-yaml',
  severity: 'fejl',
  binding: true,
  why: 'Hovedet læses linje for linje som »navn: værdi«. Kan en linje ikke læses, ved programmet ikke, hvad der var ment.',
  messages: {
    default: {
      text: 'Hovedet øverst i filen kan ikke læses her.',
      mend: 'Skriv hver oplysning på sin egen linje som »navn: værdi« med mellemrum efter kolon. Sæt anførselstegn om en værdi med kolon eller # i.',
    },
    dublet: {
      text: '»{felt}« står to gange i hovedet.',
      mend: 'Slet den ene af de to linjer.',
    },
    alias: {
      text: 'Hovedet bruger henvisninger (& og *), der ikke kan læses.',
      mend: 'Skriv værdien helt ud hver gang.',
    },
    stor: {
      text: 'Hovedet er på mere end 500.000 tegn og læses ikke.',
      mend: 'Se efter, om noget er sat ind ved en fejl, og slet det.',
    },
    form: {
      text: 'Hovedet øverst i filen består ikke af linjer som »navn: værdi«.',
      mend: 'Skriv hver oplysning på sin egen linje, fx »version: 1.0.0«.',
    },
  },
});
