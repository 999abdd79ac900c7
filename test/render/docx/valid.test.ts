import { expect, it } from 'vitest';
import type { Block, Field, Publication } from '../../../src/publication/publication.ts';
import { BASELINE } from '../../fixtures/pictures.ts';
import { approvedPublication, fullPublication } from '../../fixtures/publication.ts';
import { validateDocx } from './ooxml.ts';
import { renderDocx } from './rendered.ts';

const paragraph = (value: string): Block => ({
  type: 'paragraph',
  owner: 'lokal',
  children: [{ type: 'text', value }],
});
const table: Block = {
  type: 'table',
  owner: 'lokal',
  caption: null,
  align: [null],
  header: [{ children: [] }],
  rows: [[{ children: [{ type: 'code', owner: 'lokal', value: '' }] }]],
};
const field = (parts: Partial<Field>): Field => ({
  type: 'field',
  owner: 'lokal',
  id: 'x'.repeat(80),
  anchor: 'x',
  label: [{ type: 'text', value: 'Meget lang titel '.repeat(10) }],
  display: 'embedded',
  caption: 'Lokalt svar',
  demand: [],
  answer: [],
  ...parts,
});
const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>');

/** Corners of the model that the two full publications do not reach. */
const corners: readonly (readonly [name: string, body: readonly Block[]])[] = [
  ['nothing at all', []],
  ['a contents list without headings', [{ type: 'contents', owner: 'regional' }]],
  ['fields without an answer, twice the same id', [field({}), field({ display: 'standalone' })]],
  [
    'an answer that is only a table',
    [field({ answer: [table] }), field({ id: 'a', answer: [table, table] })],
  ],
  [
    'an item without text, and one that begins with a list',
    [
      {
        type: 'list',
        owner: 'lokal',
        ordered: true,
        start: 0,
        items: [
          { checked: true, children: [] },
          {
            checked: null,
            children: [
              {
                type: 'list',
                owner: 'lokal',
                ordered: false,
                start: 1,
                items: [{ checked: null, children: [table] }],
              },
            ],
          },
        ],
      },
    ],
  ],
  [
    'boxes in a quote',
    [{ type: 'blockquote', owner: 'lokal', children: [field({ answer: [paragraph('ja')] }), table] }],
  ],
  [
    'pictures and addresses of every kind',
    [
      {
        type: 'paragraph',
        owner: 'lokal',
        children: [
          { type: 'image', asset: 'tegning', alt: '' },
          { type: 'image', asset: 'foto', alt: 'Plan' },
          ...[
            '../nabo/dokument.md',
            'mailto:post@example.dk',
            'https://example.dk/æøå?a=[1]#b',
            'http://en ugyldig',
          ].map((url) => ({ type: 'link', url, children: [{ type: 'text', value: url }] }) as const),
        ],
      },
    ],
  ],
  ['control characters', [paragraph('a\u0000b\u001fc\ud800d & <e>')]],
];

const cornerPublications = corners.map(
  ([, body]): Publication => ({
    ...approvedPublication(),
    body,
    footnotes: [{ children: [] }, { children: [table, ...body] }],
    assets: {
      tegning: { mediaType: 'image/svg+xml', bytes: drawing, width: 4000, height: 4 },
      foto: { mediaType: 'image/jpeg', bytes: BASELINE, width: 4, height: 8, orientation: 5 },
    },
  }),
);

it('every document is valid by the Open XML SDK', async () => {
  const publications = [
    fullPublication(),
    { ...fullPublication(), numbered: false },
    approvedPublication(),
    ...cornerPublications,
  ];
  expect(await validateDocx(publications.map((publication) => renderDocx(publication)))).toEqual([]);
}, 120_000);

it('the validator is really asked: a broken document is found out', async () => {
  const broken = renderDocx(fullPublication()).slice(0, 2000);
  expect(await validateDocx([broken])).not.toEqual([]);
}, 60_000);
