import type { ListItem } from 'mdast';
import { quotedList } from '../core/danish-list.ts';
import { answerLines, contentBlocks } from './answer-lines.ts';
import { chosenOptions } from './chosen-options.ts';
import { countKeywords } from './constraint-keywords.ts';
import { type FieldType, readAsList, unreadable } from './field-type.ts';

/** `flervalg`: any of the template's options. */
export const flervalg: FieldType = {
  name: 'flervalg',
  doc: {
    purpose: 'Et eller flere af skabelonens valgmuligheder.',
    write:
      'Skriv en valgmulighed på hver linje, flere på én linje med semikolon eller komma imellem, eller sæt kryds i en afkrydsningsliste.',
    example: '- [x] Hjemmesiden\n- [ ] Tilbudsportalen',
    attributes: 'valg="Hjemmesiden | Tilbudsportalen"',
  },
  counted: ['valg', 'valg'],
  constraints: ['valg', 'antal'],
  required: ['valg'],
  schema: (constraints) => ({
    type: 'array',
    uniqueItems: true,
    items: { type: 'string', enum: [...(constraints.valg ?? [])] },
    ...countKeywords(constraints),
  }),
  read: (answer, constraints) => {
    const options = chosenOptions(answer, constraints);
    if (!options)
      return unreadable(
        answer.span,
        `en eller flere af mulighederne, én pr. linje: ${quotedList(constraints.valg ?? [])}`,
      );
    return readAsList(
      options.map(({ text, span }) => ({ value: text, span })),
      answer.span,
    );
  },
  // Options on lines of their own would run together in a paragraph.
  print: (answer) => {
    const blocks = contentBlocks(answer);
    const lines = answerLines(answer);
    if (!lines || lines.length < 2 || blocks.some((block) => block.type !== 'paragraph'))
      return answer.blocks;
    const items = lines.map(
      ({ children }): ListItem => ({
        type: 'listItem',
        children: [{ type: 'paragraph', children: [...children] }],
      }),
    );
    const rest = answer.blocks.filter((block) => !blocks.includes(block));
    return [{ type: 'list', ordered: false, children: items }, ...rest];
  },
};
