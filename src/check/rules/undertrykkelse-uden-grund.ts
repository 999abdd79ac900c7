import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'undertrykkelse-uden-grund',
  severity: 'advarsel',
  why: 'Den, der læser dokumentet senere, skal kunne se, hvorfor en melding er slået fra, og om grunden stadig holder.',
  messages: {
    default: {
      text: 'Kommentaren siger ikke hvorfor, så den slår ikke noget fra.',
      mend: 'Skriv grunden efter et kolon: <!-- skrivefelt-fra {regler}: jeres begrundelse -->',
    },
  },
});
