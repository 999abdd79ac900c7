import { singleLine } from './answer-lines.ts';
import { textKeywords } from './constraint-keywords.ts';
import { type FieldType, readAs, unreadable } from './field-type.ts';
import { printValue } from './print-line.ts';

/** What tells one kind of contact detail from another. */
interface ContactSpec {
  readonly name: string;
  readonly purpose: string;
  readonly write: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly expected: string;
  /** Target of the printed link; null prints plain text. */
  readonly link: ((text: string) => string) | null;
}

/** A field type for one contact detail on one line, printed as a link where it is one. */
export function contactType(spec: ContactSpec): FieldType {
  const { name, purpose, write, example, pattern, expected, link } = spec;
  return {
    name,
    doc: { purpose, write, example, attributes: '' },
    contact: true,
    constraints: ['moenster'],
    schema: (constraints) => ({ type: 'string', ...textKeywords(constraints, 'moenster') }),
    read: (answer) => {
      const line = singleLine(answer);
      return line && pattern.test(line.text)
        ? readAs(line.text, line.span)
        : unreadable(line?.span ?? answer.span, expected);
    },
    ...(link && {
      print: (answer) => {
        const text = singleLine(answer)?.text ?? '';
        if (!pattern.test(text)) return answer.blocks;
        return printValue(answer, {
          type: 'link',
          url: link(text),
          children: [{ type: 'text', value: text }],
        });
      },
    }),
  };
}
