import type { BlockDirective } from './directive.ts';

/** `sideskift`: a page break. */
export const sideskift: BlockDirective = {
  name: 'sideskift',
  kinds: ['leafDirective'],
  levels: ['regional'],
  label: 'none',
  attributes: () => ({}),
  doc: { purpose: 'Begynder på en ny side.', example: '::sideskift' },
  build: (_, context) => [{ type: 'pageBreak', owner: context.owner }],
};
