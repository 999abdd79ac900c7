import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'revision-overskredet',
  severity: 'advarsel',
  why: 'En retningslinje, der ikke er set igennem til tiden, kan bygge på regler og arbejdsgange, der er ændret.',
  messages: {
    default: {
      text: 'Dokumentet skulle have været set igennem senest {dato}.',
      mend: 'Se det igennem, ret det, der er ændret, skriv »sidst-revideret«, og få det godkendt igen.',
    },
    snart: {
      text: 'Dokumentet skal ses igennem senest {dato}.',
      mend: 'Sæt tid af til det nu, så det kan nå at blive godkendt igen.',
      info: true,
    },
  },
});
