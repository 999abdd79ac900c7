import { plainText } from '../parse/plain-text.ts';
import { spanOf } from '../parse/tree.ts';
import { answerLines, listItems } from './answer-lines.ts';
import { type FieldType, unreadable } from './field-type.ts';

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
    items: {
      type: 'string',
      ...(constraints.ord ? { ord: { ...constraints.ord } } : {}),
      ...(constraints.moenster ? { pattern: constraints.moenster } : {}),
    },
    minItems: constraints.antal?.least ?? 1,
    ...(constraints.antal?.most != null ? { maxItems: constraints.antal.most } : {}),
    ...(constraints.naevner ? { naevner: [...constraints.naevner] } : {}),
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
    const spans = new Map(lines.map(({ span }, at) => [`/${at}`, span]));
    return { ok: true, value: lines.map(({ text }) => text), spans: spans.set('', answer.span) };
  },
};
