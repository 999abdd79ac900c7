import { textKeywords } from './constraint-keywords.ts';
import { type FieldType, readAs } from './field-type.ts';

/** `tekst`: any blocks; the value is the Markdown as typed, with the line ends that every machine gets. */
export const tekst: FieldType = {
  name: 'tekst',
  doc: {
    purpose: 'Fri tekst: afsnit, lister, tabeller og fodnoter.',
    write:
      'Skriv, som du plejer. Adskil afsnit med en tom linje. Attributten `ord` angiver, hvor langt svaret skal være.',
    example:
      'Vi gennemgår hjemmesiden den første mandag i hvert kvartal.\n\nForstanderen godkender ændringer.',
    attributes: 'ord="5-100"',
  },
  constraints: ['ord', 'naevner', 'moenster'],
  schema: (constraints) => ({
    type: 'string',
    ...textKeywords(constraints, 'ord', 'naevner', 'moenster'),
  }),
  read: ({ source, span }) =>
    readAs(source.text.slice(span.start, span.end).trim().replace(/\r\n?/g, '\n'), span),
};
