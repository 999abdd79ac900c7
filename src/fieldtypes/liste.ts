import { plainText } from '../parse/plain-text.ts';
import { spanOf } from '../parse/tree.ts';
import { answerLines, listItems } from './answer-lines.ts';
import { countKeywords, textKeywords } from './constraint-keywords.ts';
import { type FieldType, readAsList, unreadable } from './field-type.ts';

/** `liste`: a list; the value is the text of its items. */
export const liste: FieldType = {
  name: 'liste',
  doc: {
    purpose: 'En punktopstilling.',
    write:
      'Skriv et punkt pr. linje med `- ` foran. Attributten `antal` angiver, hvor mange punkter der skal være.',
    example: '- Kostpolitik\n- Rygepolitik',
    attributes: 'antal="1-10"',
  },
  constraints: ['antal', 'ord', 'naevner', 'moenster'],
  schema: (constraints) => ({
    type: 'array',
    items: { type: 'string', ...textKeywords(constraints, 'ord', 'moenster') },
    ...countKeywords(constraints),
    ...textKeywords(constraints, 'naevner'),
  }),
  read: (answer) => {
    const items =
      listItems(answer)?.map(({ node, number }) => ({
        text: `${number}${plainText(node.children)}`,
        span: spanOf(node),
      })) ?? null;
    const lines = items ?? answerLines(answer);
    if (!lines || (items === null && lines.length !== 1)) {
      return unreadable(answer.span, 'en liste: et punkt pr. linje med »- « foran');
    }
    return readAsList(
      lines.map(({ text, span }) => ({ value: text, span })),
      answer.span,
    );
  },
};
