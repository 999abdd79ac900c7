import type { Table } from 'mdast';
import { quotedList } from '../core/danish-list.ts';
import { slug } from '../core/fold.ts';
import type { Json } from '../core/json.ts';
import type { Span } from '../core/span.ts';
import { readListTable } from '../parse/list-table.ts';
import { plainText } from '../parse/plain-text.ts';
import { spanOf } from '../parse/tree.ts';
import { contentBlocks } from './answer-lines.ts';
import { countKeywords, textKeywords } from './constraint-keywords.ts';
import { type AnswerContent, type FieldType, type ReadAnswer, unreadable } from './field-type.ts';

/** A table as texts with places. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly columnsSpan: Span;
  readonly rows: readonly {
    readonly cells: readonly { readonly text: string; readonly span: Span }[];
    readonly span: Span;
  }[];
}

/** `tabel`: a table with the template's columns; each row becomes an object keyed by the folded column names. */
export const tabel: FieldType = {
  name: 'tabel',
  doc: {
    purpose: 'En tabel med de kolonner, skabelonen bestemmer.',
    write:
      'Skriv en almindelig tabel med streger, eller `:::tabel`, når en celle skal rumme lister eller flere afsnit. Kolonnerne skal hedde det samme som i skabelonen. `antal` gælder rækkerne.',
    example: '| Opgave | Hvor ofte |\n| --- | --- |\n| Gennemgang af hjemmesiden | Hvert kvartal |',
    attributes: 'kolonner="Opgave | Hvor ofte" antal="1-20"',
  },
  counted: ['række', 'rækker'],
  constraints: ['kolonner', 'antal', 'naevner'],
  required: ['kolonner'],
  schema: (constraints) => {
    const keys = (constraints.kolonner ?? []).map(slug);
    return {
      type: 'array',
      items: {
        type: 'object',
        properties: Object.fromEntries(
          (constraints.kolonner ?? []).map((column) => [
            slug(column),
            { type: 'string', title: column, minLength: 1 },
          ]),
        ),
        required: keys,
        additionalProperties: false,
      },
      ...countKeywords(constraints),
      ...textKeywords(constraints, 'naevner'),
    };
  },
  read: (answer, constraints) => {
    const table = textTable(answer);
    if (!table)
      return unreadable(answer.span, `en tabel med kolonnerne ${quotedList(constraints.kolonner ?? [])}`);
    return readRows(table, answer.span);
  },
};

/** The only table of an answer, in either spelling; null when there is none, or more than a table. */
export function textTable(answer: AnswerContent): TextTable | null {
  const blocks = contentBlocks(answer);
  const only = blocks[0];
  if (blocks.length !== 1 || !only) return null;
  if (only.type === 'table') return fromPipes(only);
  if (only.type !== 'containerDirective' || only.name !== 'tabel') return null;
  const { columns, rows } = readListTable(only);
  return {
    columns,
    columnsSpan: only.openingSpan,
    rows: rows.map(({ cells, span }) => ({
      span,
      cells: cells.map((cell) => ({ text: plainText(cell.blocks), span: cell.span })),
    })),
  };
}

/** Rows as objects. Cells without a column name of their own have numbered keys, so that the schema can point at them. */
function readRows(table: TextTable, whole: Span): ReadAnswer {
  const spans = new Map<string, Span>([['', whole]]);
  const value: Json[] = table.rows.map((row, at) => {
    spans.set(`/${at}`, row.span);
    const entries = new Map<string, string>();
    row.cells.forEach(({ text, span }, column) => {
      const name = slug(table.columns[column] ?? '');
      const key = name === '' || entries.has(name) ? `kolonne-${column + 1}` : name;
      spans.set(`/${at}/${key}`, span);
      entries.set(key, text);
    });
    return Object.fromEntries(entries);
  });
  return { ok: true, value, spans };
}

function fromPipes(table: Table): TextTable {
  const [header, ...rows] = table.children;
  return {
    columns: header?.children.map((cell) => plainText(cell.children)) ?? [],
    columnsSpan: header ? spanOf(header) : spanOf(table),
    rows: rows.map((row) => ({
      span: spanOf(row),
      cells: row.children.map((cell) => ({ text: plainText(cell.children), span: spanOf(cell) })),
    })),
  };
}
