import { describe, expect, test } from 'vitest';
import type { Block, Inline, Publication } from '../../src/publication/publication.ts';
import { everyBlock } from '../../src/publication/walk.ts';
import { blockText, composed } from './composed.ts';

const FIELD = ':::skrivefelt[F]{#f}\nBeskriv.\n:::\n';
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: readonly Inline[]): Block => ({
  type: 'paragraph',
  owner: 'regional',
  children,
});

/** The blocks after the heading of a template. */
async function blocks(typed: string): Promise<readonly Block[]> {
  return (await composed({ template: `# A\n\n${typed}\n` })).body.slice(1);
}

describe('en blok bliver til', () => {
  test.each<[string, readonly Block[]]>([
    ['ord', [paragraph(text('ord'))]],
    ['> ord', [{ type: 'blockquote', owner: 'regional', children: [paragraph(text('ord'))] }]],
    ['---', [{ type: 'thematicBreak', owner: 'regional' }]],
    ['```\nto  ord\n\tmere\n```', [{ type: 'code', owner: 'regional', value: 'to  ord\n\tmere' }]],
    ['```sh\nnpm ci\n```', [{ type: 'code', owner: 'regional', value: 'sh\nnpm ci' }]],
    ['```sh i mappen\nnpm ci\n```', [{ type: 'code', owner: 'regional', value: 'sh i mappen\nnpm ci' }]],
    ['<div>\nkasse\n</div>', [paragraph(text('<div> kasse </div>'))]],
    ['<!-- tavs -->', []],
    ['# <!-- tavs -->', []],
    ['[navn]: https://example.dk "Titel"', [paragraph(text('[navn]: https://example.dk "Titel"'))]],
    ['[^1]: Noten.', [paragraph(text('Noten.'))]],
    [
      '- [x] a\n- b',
      [
        {
          type: 'list',
          owner: 'regional',
          ordered: false,
          start: 1,
          items: [
            { checked: true, children: [paragraph(text('a'))] },
            { checked: null, children: [paragraph(text('b'))] },
          ],
        },
      ],
    ],
    ['::sideskift', [{ type: 'pageBreak', owner: 'regional' }]],
    ['::sideskift[Ord]', [paragraph(text('Ord')), { type: 'pageBreak', owner: 'regional' }]],
    ['::ukendt[Ord]', [paragraph(text('Ord'))]],
    [':::ukendt\nOrd\n:::', [paragraph(text('Ord'))]],
  ])('%j', async (typed, expected) => {
    expect(await blocks(typed)).toEqual(expected);
  });

  test.each([
    ['et citat', '> Ord\n>\n> ::sideskift', []],
    ['en liste', '- Ord\n\n  ::sideskift', []],
    ['en note', 'Ord[^1]\n\n[^1]: Ord\n\n    ::sideskift', []],
    ['en boks', ':::faktaboks[Husk]\n::sideskift\n:::', []],
    ['et begreb', ':::begreb[Alarm]{#alarm}\n::sideskift\n:::', []],
    ['et felt', ':::skrivefelt[F]{#f}\nBeskriv.\n\n::sideskift\n:::', []],
    [
      'en betingelse i et felt',
      '::::skrivefelt[F]{#f}\n:::betingelse{alder="18-"}\n::sideskift\n:::\n::::',
      [],
    ],
    ['en betingelse', ':::betingelse{alder="18-"}\n::sideskift\n:::', ['pageBreak']],
  ])('et sideskift i %s: en ny side kun, hvor der kan komme en', async (_, typed, expected) => {
    const { body, footnotes } = await composed({ template: typed });
    const all = [
      ...everyBlock(body),
      ...[...footnotes.values()].flatMap(({ children }) => [...everyBlock(children)]),
    ];
    expect(all.map(({ type }) => type).filter((type) => type === 'pageBreak')).toEqual(expected);
  });

  test('en tabel, hvis celler er afsnit', async () => {
    const cell = (...children: readonly Inline[]) => ({ children: [paragraph(...children)] });
    expect(await blocks('| a | :b |\n| --- | :-: |\n| *c* |')).toEqual([
      {
        type: 'table',
        owner: 'regional',
        caption: null,
        align: [null, 'center'],
        header: [cell(text('a')), cell(text(':b'))],
        rows: [[cell({ type: 'emphasis', children: [text('c')] }), cell()]],
      },
    ]);
  });
});

describe('en titel på et direktiv uden plads til en', () => {
  const condition = (egenskab: string) =>
    `:::betingelse[Ord]{egenskaber="${egenskab}"}\nIndhold\n:::\n\n${FIELD}`;

  test.each([
    ['trykkes over indholdet', 'alarm', 'A\nOrd\nIndhold'],
    ['trykkes ikke uden det', 'hest', 'A'],
  ])('%s', async (_, egenskab, expected) => {
    const { body } = await composed({ template: `# A\n\n${condition(egenskab)}`, local: '' });
    expect(blockText(body.filter(({ type }) => type !== 'field'))).toBe(expected);
  });
});

describe('det, som noget henviser til, trykkes ikke, hvor det står', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['[siden][n]\n\n[n]: https://example.dk', ['siden'], []],
    ['![Plan][n]\n\n[n]: plan.png', ['[Plan]'], []],
    ['ord[^1]\n\n[^1]: Noten.', ['ord[1]'], ['Noten.']],
    ['ord[^1]\n\n[^1]: [siden][n]\n\n[n]: https://example.dk', ['ord[1]'], ['siden']],
    [
      '[siden][n] og mere\n\n[n]: https://example.dk\n\n[^n]: En note med samme navn.',
      ['siden og mere', 'En note med samme navn.'],
      [],
    ],
  ])('%j', async (typed, expected, notes) => {
    const { body, footnotes } = await composed({ template: `# A\n\n${typed}\n` });
    expect(body.slice(1).map((block) => blockText([block]))).toEqual(expected);
    expect(footnotes.map(({ children }) => blockText(children))).toEqual(notes);
  });
});

describe('overskrifter i løs tekst og i noter sættes med fed', () => {
  test('uden at blive kapitler', async () => {
    const publication: Publication = await composed({
      template: `# A\n\n${FIELD}`,
      local: '## Min egen\n\n::skrivefelt[svar]{#f}\n',
    });
    expect(publication.body.slice(-2)).toEqual([
      {
        type: 'heading',
        owner: 'lokal',
        level: 1,
        number: '2',
        anchor: 'tekst-der-ikke-hoerer-til-et-skrivefelt',
        children: [text('Tekst, der ikke hører til et skrivefelt')],
      },
      { type: 'paragraph', owner: 'lokal', children: [{ type: 'strong', children: [text('Min egen')] }] },
    ]);
  });
});
