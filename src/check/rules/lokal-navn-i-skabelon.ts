import { foreignNames } from '../foreign-names.ts';
import { maskedProseOf, spanInProse } from '../masked-prose.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'lokal-navn-i-skabelon',
  severity: 'fejl',
  why: 'Regionens tekst gælder for alle tilbud. Nævner den ét ved navn, står det navn i alle tilbuddenes dokumenter.',
  messages: {
    default: {
      text: 'Regionens tekst nævner tilbuddet »{navn}«.',
      mend: 'Skriv :oplysning[tilbud.navn], så hvert tilbud får sit eget navn, eller skriv »tilbuddet«.',
    },
  },
  check: ({ front, document, library }, report) => {
    if (front?.niveau !== 'regional') return;
    const names = library.tilbudNames();
    for (const prose of maskedProseOf(document)) {
      for (const found of foreignNames(prose, names, null, document.source.text)) {
        const [{ name, at }] = found.names;
        const span = spanInProse(prose, found.start, found.end - found.start);
        report({ span, data: { navn: name }, related: [{ at, message: 'Tilbuddets navn står her.' }] });
      }
    }
  },
});
