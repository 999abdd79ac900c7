import { plainText } from '../parse/plain-text.ts';
import { attribute, labelOf } from '../parse/tree.ts';
import type { Inline } from '../publication/publication.ts';
import { textAttribute } from './attribute-values.ts';
import type { InlineDirective } from './directive.ts';

/** `henvisning`: a reference to a heading, a definition or another governed document. */
export const henvisning: InlineDirective = {
  name: 'henvisning',
  kinds: ['textDirective'],
  levels: ['regional', 'lokal'],
  label: 'optional',
  attributes: () => ({
    til: {
      ...textAttribute('Id på dokumentet, evt. med #afsnit; #afsnit alene er et sted i dette dokument'),
      required: true,
    },
  }),
  doc: {
    purpose: 'Henviser til et afsnit eller til et andet styret dokument.',
    example: 'Se :henvisning[ansvarsforhold]{til="#ansvarsforhold"}.',
  },
  build: (node, context) => {
    const target = context.target(attribute(node, 'til')?.value ?? '');
    const typed = context.inlines(labelOf(node));
    if (target.kind === 'anchor')
      return [
        {
          type: 'reference',
          anchor: target.anchor,
          children: typed.length > 0 ? typed : [text('afsnittet')],
        },
      ];
    if (target.kind === 'unknown')
      return typed.length > 0 ? typed : [text(`[${attribute(node, 'til')?.value ?? ''}]`)];
    // The title is added for a reader on paper, unless the author has written it already.
    if (typed.length === 0) return [text(`»${target.title}«`)];
    if (plainText([node]).toLowerCase().includes(target.title.toLowerCase())) return typed;
    return [...typed, text(` (»${target.title}«)`)];
  },
};

function text(value: string): Inline {
  return { type: 'text', value };
}
