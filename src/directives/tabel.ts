import { readListTable } from '../parse/list-table.ts';
import { labelOf } from '../parse/tree.ts';
import type { TableCell } from '../publication/publication.ts';
import { barsAttribute } from './attribute-values.ts';
import type { BlockDirective } from './directive.ts';

/** `tabel`: a table whose cells hold blocks. */
export const tabel: BlockDirective = {
  name: 'tabel',
  kinds: ['containerDirective'],
  levels: ['regional', 'lokal'],
  label: 'optional',
  attributes: () => ({
    kolonner: { ...barsAttribute('Overskrifterne på tabellens kolonner', 2), required: true },
  }),
  doc: {
    purpose:
      'En tabel med lister og afsnit i cellerne. Hvert punkt i den ydre liste er en række, punkterne under det er rækkens celler.',
    example:
      ':::tabel[Gennemgang af oplysninger]{kolonner="Sted | Opgaver"}\n- - Hjemmesiden\n  - 1. Ret forældede oplysninger.\n    2. Sæt dato på siden.\n:::',
  },
  build: (node, context) => {
    if (node.type !== 'containerDirective') return [];
    const { columns, rows, stray } = readListTable(node);
    const label = labelOf(node);
    const width = Math.max(columns.length, ...rows.map((row) => row.cells.length), 1);
    const across = Array.from({ length: width }, (_, column) => column);
    const heading = (text: string): TableCell => ({
      children: [
        {
          type: 'paragraph',
          owner: context.owner,
          children: text === '' ? [] : [{ type: 'text', value: text }],
        },
      ],
    });
    return [
      {
        type: 'table',
        owner: context.owner,
        caption: label.length > 0 ? context.inlines(label) : null,
        align: across.map(() => null),
        header: across.map((column) => heading(columns[column] ?? '')),
        rows: rows.map(({ cells }) =>
          across.map((column) => ({ children: context.blocks(cells[column]?.blocks ?? []) })),
        ),
      },
      ...context.instead(stray),
    ];
  },
};
