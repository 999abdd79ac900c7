import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'hoved-felt-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  binding: true,
  why: 'En oplysning med et navn, som ingen kender, bliver ikke brugt til noget. Tit er det en tastefejl, og så mangler den rigtige oplysning.',
  messages: {
    default: {
      text: 'Hovedet kender ikke »{felt}«.',
      mend: 'Slet linjen, eller brug et af navnene {mulige}.',
    },
    ligner: {
      text: 'Hovedet kender ikke »{felt}«.',
      mend: 'Skriv »{forslag}«, hvis det var det, du mente.',
    },
    regional: {
      text: '»{felt}« skal ikke stå i et lokalt dokument; det står i regionens skabelon.',
      mend: 'Slet linjen. Oplysningen hentes fra skabelonen.',
    },
    lokal: {
      text: '»{felt}« hører kun til i et tilbuds egne dokumenter.',
      mend: 'Slet linjen, eller skriv »niveau: lokal«, hvis dokumentet er et tilbuds.',
    },
  },
});
