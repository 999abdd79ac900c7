import { contentOf, labelOf } from '../parse/tree.ts';
import type { BlockDirective } from './directive.ts';

/** `faktaboks`: a call-out. */
export const faktaboks: BlockDirective = {
  name: 'faktaboks',
  kinds: ['containerDirective'],
  levels: ['regional', 'lokal'],
  label: 'optional',
  attributes: () => ({}),
  doc: {
    purpose: 'En boks, der fremhæver noget vigtigt.',
    example: ':::faktaboks[Husk]\nOplysningerne på hjemmesiden og Tilbudsportalen skal stemme overens.\n:::',
  },
  build: (node, context) => [
    {
      type: 'callout',
      owner: context.owner,
      title: context.inlines(labelOf(node)),
      children: context.blocks(contentOf(node)),
    },
  ],
};
