import { parseDate, printDate } from '../core/danish-date.ts';
import { singleLine } from './answer-lines.ts';
import { type FieldType, readAs, unreadable } from './field-type.ts';
import { printValue } from './print-line.ts';

const EXPECTED = 'en dato, fx 2026-09-30, 30. september 2026 eller maj 2026';

/** `dato`: a day or a month; the value is ISO, the print is Danish. */
export const dato: FieldType = {
  name: 'dato',
  doc: {
    purpose: 'En dato med dag eller kun måned.',
    write:
      'Skriv `2026-09-30`, `30. september 2026`, `30/9-2026` eller `maj 2026`. `mindst` og `hoejst` er den tidligste og seneste dato.',
    example: '30. september 2026',
    attributes: 'mindst="2026-01-01"',
  },
  constraints: ['mindst', 'hoejst'],
  schema: (constraints) => ({
    type: 'string',
    format: 'dato',
    ...(constraints.mindst ? { datoMindst: parseDate(constraints.mindst) ?? constraints.mindst } : {}),
    ...(constraints.hoejst ? { datoHoejst: parseDate(constraints.hoejst) ?? constraints.hoejst } : {}),
  }),
  read: (answer) => {
    const line = singleLine(answer);
    const value = line ? parseDate(line.text) : null;
    return line && value ? readAs(value, line.span) : unreadable(line?.span ?? answer.span, EXPECTED);
  },
  print: (answer) => {
    const iso = parseDate(singleLine(answer)?.text ?? '');
    return iso === null ? answer.blocks : printValue(answer, { type: 'text', value: printDate(iso) });
  },
};
