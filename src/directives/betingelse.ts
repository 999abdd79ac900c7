import { parseRange } from '../core/range.ts';
import { contentOf } from '../parse/tree.ts';
import { barsAttribute } from './attribute-values.ts';
import type { BlockDirective } from './directive.ts';

/** `betingelse`: content that applies only to tilbud whose master data match. */
export const betingelse: BlockDirective = {
  name: 'betingelse',
  kinds: ['containerDirective'],
  levels: ['regional'],
  label: 'none',
  attributes: () => ({
    lovgrundlag: barsAttribute('Gælder kun tilbud med et af disse lovgrundlag'),
    maalgruppe: barsAttribute('Gælder kun tilbud for en af disse målgrupper'),
    alder: {
      doc: 'Gælder kun tilbud for borgere i denne alder',
      expected: (value) => (parseRange(value) ? null : 'et aldersinterval, fx 0-17 eller 18-'),
    },
    tilbudstype: barsAttribute('Gælder kun disse typer af tilbud'),
    egenskaber: barsAttribute('Gælder kun tilbud med en af disse egenskaber'),
  }),
  doc: {
    purpose: 'Indhold, også skrivefelter, der kun gælder for nogle tilbud.',
    example: ':::betingelse{egenskaber="alarm"}\nAlarmer afprøves hver måned.\n:::',
  },
  build: (node, context) => {
    if (node.type !== 'containerDirective') return [];
    const { applies, note } = context.condition(node);
    if (!applies) return [];
    const content = context.instead(contentOf(node));
    if (note === null) return content;
    const line = { type: 'emphasis', children: [{ type: 'text', value: note }] } as const;
    return [{ type: 'paragraph', owner: context.owner, children: [line] }, ...content];
  },
};
