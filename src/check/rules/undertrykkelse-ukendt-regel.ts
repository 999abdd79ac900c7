import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'undertrykkelse-ukendt-regel',
  severity: 'advarsel',
  fix: 'usikker',
  why: 'En kommentar, der nævner en regel, som ikke findes, slår ingenting fra.',
  messages: {
    default: {
      text: 'Der er ingen regel, der hedder »{regel}«.',
      mend: 'Skriv reglens navn, som det står ved meldingen, og et kolon lige efter det sidste navn.',
    },
    ligner: {
      text: 'Der er ingen regel, der hedder »{regel}«.',
      mend: 'Skriv »{forslag}«, hvis det var den, du mente.',
    },
    ingen: {
      text: 'Kommentaren nævner ingen regel.',
      mend: 'Skriv reglens navn, som det står ved meldingen: <!-- skrivefelt-fra link-tom: jeres begrundelse -->',
    },
  },
});
