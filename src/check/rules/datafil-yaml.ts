import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'datafil-yaml',
  severity: 'fejl',
  why: 'Filer med oplysninger læses linje for linje som »navn: værdi«. Kan en linje ikke læses, ved programmet ikke, hvad der var ment.',
  messages: {
    default: {
      text: 'Filen kan ikke læses her.',
      mend: 'Skriv hver oplysning på sin egen linje som »navn: værdi« med mellemrum efter kolon. Sæt anførselstegn om en værdi med kolon eller # i, og indryk med mellemrum.',
    },
    dublet: {
      text: '»{felt}« står to gange.',
      mend: 'Slet den ene af de to.',
    },
    alias: {
      text: 'Filen bruger henvisninger (& og *), der ikke kan læses.',
      mend: 'Skriv værdien helt ud hver gang.',
    },
    stor: {
      text: 'Filen er på mere end 500.000 tegn og læses ikke.',
      mend: 'Se efter, om noget er sat ind ved en fejl, og slet det. Del ellers oplysningerne i flere filer.',
    },
    form: {
      text: 'Filen består ikke af linjer som »navn: værdi«.',
      mend: 'Skriv hver oplysning på sin egen linje. {beskrivelse}',
    },
    liste: {
      text: 'Filen er ikke en liste.',
      mend: 'Begynd hvert punkt på en ny linje med »- «. {beskrivelse}',
    },
    tom: {
      text: 'Filen er tom.',
      mend: 'Skriv oplysningerne, eller slet filen. {beskrivelse}',
    },
    utf8: {
      text: 'Filen er ikke gemt som UTF-8.',
      mend: 'Gem filen igen med tegnsættet UTF-8. Ellers går æ, ø og å tabt.',
    },
  },
});
