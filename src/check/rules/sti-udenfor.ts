import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'sti-udenfor',
  severity: 'fejl',
  unsuppressible: true,
  why: 'Et arbejdsområde læser kun sine egne filer, så et dokument ikke kan hente noget fra resten af maskinen.',
  messages: {
    default: {
      text: 'Stien »{sti}« fører ud af arbejdsområdet, og filen læses ikke.',
      mend: 'Læg filen i arbejdsområdet, og skriv stien regnet fra mappen med skrivefelt.yaml.',
    },
    udgivet: {
      text: 'Mappen »{sti}« ligger uden for arbejdsområdet, så der bliver ikke udgivet i den.',
      mend: 'Skriv en mappe i arbejdsområdet, fx udgivet. Skal det et andet sted hen, så skriv mappen, når du udgiver: render --out MAPPE.',
    },
    absolut: {
      text: 'Stien »{sti}« gælder kun på denne maskine.',
      mend: 'Skriv stien regnet fra mappen med skrivefelt.yaml, fx skabeloner.',
    },
  },
});
