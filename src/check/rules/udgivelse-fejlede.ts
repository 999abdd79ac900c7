import { defineRule } from '../rule.ts';

/** Reported by `render`: a file could not be made. */
export const rule = defineRule({
  id: 'udgivelse-fejlede',
  severity: 'fejl',
  why: 'Når en fil ikke kan laves, skal det kunne ses, hvilket dokument det gælder; de andre dokumenter udgives alligevel.',
  messages: {
    default: {
      text: 'Filen kunne ikke laves ({format}).',
      mend: 'Send dokumentet til dem, der passer programmet. Programmet siger: {besked}',
    },
    stor: {
      text: 'Filen kunne ikke laves ({format}), fordi dokumentet er for stort.',
      mend: 'Kør »skrivefelt lint«: meldingen »dokument-for-stort« siger, hvor det er gået galt, og hvad I gør.',
    },
  },
});
