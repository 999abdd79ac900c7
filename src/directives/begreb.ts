import { splitBars } from '../parse/list-table.ts';
import { attribute, contentOf, labelOf } from '../parse/tree.ts';
import { barsAttribute, idAttribute } from './attribute-values.ts';
import type { BlockDirective } from './directive.ts';

/** `begreb`: a definition. */
export const begreb: BlockDirective = {
  name: 'begreb',
  kinds: ['containerDirective'],
  levels: ['regional'],
  label: 'required',
  attributes: () => ({
    id: { ...idAttribute, doc: 'Begrebets faste id' },
    fraraadet: barsAttribute('Ord, der ikke skal bruges i stedet for begrebet'),
  }),
  doc: {
    purpose: 'Forklarer et begreb og siger, hvilke ord der ikke skal bruges i stedet.',
    example:
      ':::begreb[Serviceinformation]{#serviceinformation fraraadet="serviceoplysninger"}\nAlt det, tilbuddet fortæller om sig selv udadtil.\n:::',
  },
  build: (node, context) => [
    {
      type: 'concept',
      owner: context.owner,
      anchor: context.anchor(attribute(node, 'id')?.value ?? ''),
      term: context.inlines(labelOf(node)),
      discouraged: splitBars(attribute(node, 'fraraadet')?.value ?? ''),
      children: context.blocks(contentOf(node)),
    },
  ],
};
