import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-graense',
  severity: 'fejl',
  binding: true,
  why: 'Skabelonen sætter en grænse for tallet eller datoen.',
  messages: {
    mindst: {
      text: 'Svaret i »{felt}« er {svar}, men skal være mindst {graense}.',
      mend: 'Skriv et tal, der er {graense} eller mere. Passer det ikke med, hvordan I gør, er det praksis, der skal ændres.',
    },
    hoejst: {
      text: 'Svaret i »{felt}« er {svar}, men må højst være {graense}.',
      mend: 'Skriv et tal, der er {graense} eller mindre. Passer det ikke med, hvordan I gør, er det praksis, der skal ændres.',
    },
    tidligst: {
      text: 'Datoen i »{felt}« er {svar}, men skal være {graense} eller senere.',
      mend: 'Skriv en dato fra og med {graense}.',
    },
    senest: {
      text: 'Datoen i »{felt}« er {svar}, men skal være {graense} eller tidligere.',
      mend: 'Skriv en dato til og med {graense}.',
    },
  },
});
