import type { BlockDirective } from './directive.ts';

/** `sideskift`: a page break. */
export const sideskift: BlockDirective = {
  name: 'sideskift',
  kinds: ['leafDirective'],
  levels: ['regional'],
  outermost: true,
  label: 'none',
  attributes: () => ({}),
  doc: {
    purpose: 'Begynder på en ny side; står for sig selv eller i en betingelse, aldrig inde i andet.',
    example: '::sideskift',
  },
  // A page cannot end inside a box: Word would break it in two, and a PDF has no such thing.
  build: (_, { inside, owner }) => (inside ? [] : [{ type: 'pageBreak', owner }]),
};
