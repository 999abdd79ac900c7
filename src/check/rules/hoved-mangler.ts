import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'hoved-mangler',
  severity: 'fejl',
  binding: true,
  why: 'Hovedet siger, hvilket dokument det er, hvem det gælder for, og hvilken version det har. Uden det kan filen hverken kontrolleres, godkendes eller udgives.',
  messages: {
    default: {
      text: 'Filen har intet hoved.',
      mend: 'Skriv hovedet allerøverst i filen: en linje med ---, så linjer som »niveau: lokal« og »version: 1.0.0«, og til sidst en linje med --- igen.',
    },
    tomt: {
      text: 'Hovedet øverst i filen er tomt.',
      mend: 'Skriv linjer som »niveau: lokal« og »version: 1.0.0« mellem de to linjer med ---.',
    },
  },
});
