import { singleLine } from './answer-lines.ts';
import { type Constraints, type FieldType, readAs, unreadable } from './field-type.ts';
import { printValue } from './print-line.ts';

/** Danish numbers: points between thousands, a comma before decimals. */
const NUMBER = /^[-−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;

/** `tal`: a number, written the Danish way, with the unit after it if the template names one. */
export const tal: FieldType = {
  name: 'tal',
  doc: {
    purpose: 'Et tal, eventuelt med enhed.',
    write:
      'Skriv `12` eller `1.200,5`: punktum mellem tusinder og komma før decimaler. Enheden må gerne stå efter tallet.',
    example: '12',
    attributes: 'mindst="1" hoejst="52" enhed="gange om året"',
  },
  constraints: ['mindst', 'hoejst', 'enhed'],
  schema: (constraints) => ({
    type: 'number',
    ...bound('minimum', constraints.mindst),
    ...bound('maximum', constraints.hoejst),
    ...(constraints.enhed ? { enhed: constraints.enhed } : {}),
  }),
  read: (answer, constraints) => {
    const line = singleLine(answer);
    const value = line ? readNumber(withoutUnit(line.text, constraints)) : null;
    return line && value !== null
      ? readAs(value, line.span)
      : unreadable(line?.span ?? answer.span, 'et tal, fx 12 eller 1.200,5');
  },
  print: (answer, constraints) => {
    const line = singleLine(answer);
    const number = line ? withoutUnit(line.text, constraints) : '';
    if (!constraints.enhed || readNumber(number) === null) return answer.blocks;
    return printValue(answer, { type: 'text', value: `${number}\u00a0${constraints.enhed}` });
  },
};

/** Reads a Danish number; null when it is none. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return null;
  return Number(trimmed.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}

function withoutUnit(text: string, constraints: Constraints): string {
  const { enhed } = constraints;
  return enhed && text.toLowerCase().endsWith(enhed.toLowerCase())
    ? text.slice(0, -enhed.length).trim()
    : text;
}

function bound(keyword: 'minimum' | 'maximum', typed: string | undefined): Record<string, number> {
  const value = typed === undefined ? null : readNumber(typed);
  return value === null ? {} : { [keyword]: value };
}
