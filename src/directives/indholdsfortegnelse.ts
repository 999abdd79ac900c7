import type { BlockDirective } from './directive.ts';

/** `indholdsfortegnelse`: the contents list with page numbers. */
export const indholdsfortegnelse: BlockDirective = {
  name: 'indholdsfortegnelse',
  kinds: ['leafDirective'],
  levels: ['regional'],
  label: 'none',
  attributes: () => ({}),
  doc: { purpose: 'Indsætter en indholdsfortegnelse med sidetal.', example: '::indholdsfortegnelse' },
  build: (_, context) => [{ type: 'contents', owner: context.owner }],
};
