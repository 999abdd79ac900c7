import { singleLine } from './answer-lines.ts';
import { textKeywords } from './constraint-keywords.ts';
import { type FieldType, readAs, unreadable } from './field-type.ts';
import { printLine } from './print-line.ts';

/** `linje`: one line of text. */
export const linje: FieldType = {
  name: 'linje',
  doc: {
    purpose: 'Én linje tekst, fx et navn på en funktion eller en titel.',
    write: 'Skriv svaret på én linje.',
    example: 'Administrationen på hovedadressen',
    attributes: 'ord="1-12"',
  },
  constraints: ['ord', 'naevner', 'moenster'],
  schema: (constraints) => ({
    type: 'string',
    minLength: 1,
    ...textKeywords(constraints, 'ord', 'naevner', 'moenster'),
  }),
  read: (answer) => {
    const line = singleLine(answer);
    return line ? readAs(line.text, line.span) : unreadable(answer.span, 'svaret på én linje');
  },
  print: (answer) => {
    const line = singleLine(answer);
    return line ? printLine(answer, line.children) : answer.blocks;
  },
};
