import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'datafil-felt-ukendt',
  severity: 'fejl',
  fix: 'usikker',
  why: 'En oplysning med et navn, som ingen kender, bliver ikke brugt til noget. Tit er det en tastefejl, og så mangler den rigtige oplysning.',
  messages: {
    default: {
      text: 'Der er ingen oplysning, der hedder »{felt}«, her.',
      mend: 'Slet den, eller brug et af navnene {mulige}.',
    },
    ligner: {
      text: 'Der er ingen oplysning, der hedder »{felt}«, her.',
      mend: 'Skriv »{forslag}«, hvis det var det, du mente.',
    },
  },
});
