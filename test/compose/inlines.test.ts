import { describe, expect, test } from 'vitest';
import type { Block, Inline, Publication } from '../../src/publication/publication.ts';
import { composed, find } from './composed.ts';

const text = (value: string): Inline => ({ type: 'text', value });

/** The running text of the first paragraph after the heading. */
async function running(typed: string): Promise<readonly Inline[]> {
  return find(await composed({ template: `# A\n\n${typed}\n` }), 'paragraph').children;
}

describe('løbende tekst bliver til', () => {
  test.each<[string, readonly Inline[]]>([
    ['jævn tekst', [text('jævn tekst')]],
    [
      'a *b* **c** ~~d~~ e',
      [
        text('a '),
        { type: 'emphasis', children: [text('b')] },
        text(' '),
        { type: 'strong', children: [text('c')] },
        text(' '),
        { type: 'delete', children: [text('d')] },
        text(' e'),
      ],
    ],
    ['kør `npm ci` nu', [text('kør '), { type: 'inlineCode', value: 'npm ci' }, text(' nu')]],
    ['en\\\nto', [text('en'), { type: 'break' }, text('to')]],
    ['a <b>c</b> d', [text('a <b>c</b> d')]],
    ['a<!-- tavs -->b', [text('ab')]],
    ['**fed**<!-- tavs -->', [{ type: 'strong', children: [text('fed')] }]],
    [
      '*a* <!-- tavs --> *b*',
      [{ type: 'emphasis', children: [text('a')] }, text('  '), { type: 'emphasis', children: [text('b')] }],
    ],
    ['en :oplysning[titel] & to', [text('en Retningslinje for alarmer & to')]],
    ['om :oplysning[tilbud.nawn]', [text('om [tilbud.nawn]')]],
  ])('%j', async (typed, expected) => {
    expect(await running(typed)).toEqual(expected);
  });
});

describe('et link bliver til', () => {
  const link = (url: string, shown: string): Inline => ({ type: 'link', url, children: [text(shown)] });

  test.each<[string, readonly Inline[]]>([
    ['[siden](https://example.dk/)', [link('https://example.dk/', 'siden')]],
    [
      '[siden](https://example.dk/ "Læs § 1")',
      [link('https://example.dk/', 'siden'), text(' (Læs §\u00a01)')],
    ],
    ['[siden](<> "Titel")', [text('siden (Titel)')]],
    [
      '[siden][n]\n\n[n]: https://example.dk/ "Titel"',
      [link('https://example.dk/', 'siden'), text(' (Titel)')],
    ],
    [
      'skriv til a@example.dk, eller se www.example.dk og b.',
      [
        text('skriv til '),
        link('mailto:a@example.dk', 'a@example.dk'),
        text(', eller se '),
        link('https://www.example.dk/', 'www.example.dk'),
        text(' og b.'),
      ],
    ],
    [
      'a@example.dk b@example.dk',
      [link('mailto:a@example.dk', 'a@example.dk'), text(' '), link('mailto:b@example.dk', 'b@example.dk')],
    ],
    [
      '[skriv til a@example.dk](https://example.dk/)',
      [link('https://example.dk/', 'skriv til a@example.dk')],
    ],
    ['[kapitlet](#a)', [{ type: 'reference', anchor: 'a', children: [text('kapitlet')] }]],
    [
      '[til **A**](#%61)',
      [
        {
          type: 'reference',
          anchor: 'a',
          children: [text('til '), { type: 'strong', children: [text('A')] }],
        },
      ],
    ],
    ['[ordet](#findes-ikke)', [text('ordet')]],
  ])('%j', async (typed, expected) => {
    expect(await running(typed)).toEqual(expected);
  });
});

describe('et fodnotemærke bliver til', () => {
  test.each<[string, readonly Inline[], readonly (readonly Block[])[]]>([
    [
      'ord[^b] og ord[^a]\n\n[^a]: Note a.\n\n[^b]: Note b.',
      [
        text('ord'),
        { type: 'footnoteReference', footnote: 0 },
        text(' og ord'),
        { type: 'footnoteReference', footnote: 1 },
      ],
      [paragraph(text('Note b.')), paragraph(text('Note a.'))],
    ],
    ['ord[^Ukendt]', [text('ord[^Ukendt]')], []],
    [
      'ord[^a]\n\n[^a]: Først[^b].\n\n[^b]: Så *nu*.\n\n    1. ét\n    2. to\n\n    Slut.',
      [text('ord'), { type: 'footnoteReference', footnote: 0 }],
      [
        paragraph(
          text('Først (Så '),
          { type: 'emphasis', children: [text('nu')] },
          text('. 1. ét 2. to Slut.).'),
        ),
      ],
    ],
    [
      'ord[^Min]\n\n[^Min]: Note.\n\n    # Dyb\n\n    ord[^Min]',
      [text('ord'), { type: 'footnoteReference', footnote: 0 }],
      [
        [
          ...paragraph(text('Note.')),
          ...paragraph({ type: 'strong', children: [text('Dyb')] }),
          ...paragraph(text('ord[^Min]')),
        ],
      ],
    ],
  ])('%j', async (typed, expected, notes) => {
    const publication = await composed({ template: `# A\n\n${typed}\n` });
    expect(find(publication, 'paragraph').children).toEqual(expected);
    expect(publication.footnotes.map(({ children }) => children)).toEqual(notes);
  });

  function paragraph(...children: readonly Inline[]): readonly Block[] {
    return [{ type: 'paragraph', owner: 'regional', children }];
  }
});

describe('et billede', () => {
  const picture = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`;
  const files = { 'skabeloner/plan.svg': picture(20), 'skabeloner/kort.svg': picture(30) };
  const shown = async (typed: string): Promise<Publication> =>
    composed({ template: `# A\n\n${typed}\n`, files });

  test('står, hvor det er sat ind, med sine ord og sin titel', async () => {
    const publication = await shown('![Plan](plan.svg) ![Kort][k] ![](plan.svg "Stuen")\n\n[k]: kort.svg');
    const [plan, kort] = ['skabeloner/alarmer.md:plan.svg', 'skabeloner/alarmer.md:kort.svg'] as const;
    expect(find(publication, 'paragraph').children).toEqual([
      { type: 'image', asset: plan, alt: 'Plan' },
      text(' '),
      { type: 'image', asset: kort, alt: 'Kort' },
      text(' '),
      { type: 'image', asset: plan, alt: '' },
      text(' (Stuen)'),
    ]);
    expect(publication.assets).toEqual({
      [plan]: expect.objectContaining({ mediaType: 'image/svg+xml', width: 20, height: 10 }),
      [kort]: expect.objectContaining({ mediaType: 'image/svg+xml', width: 30, height: 10 }),
    });
  });

  test('af samme navn ved siden af skabelonen og ved siden af svaret er to billeder', async () => {
    const publication = await composed({
      template: '# A\n\n![](plan.svg)\n\n:::skrivefelt[F]{#f}\nVis den.\n:::\n',
      local: ':::skrivefelt{#f}\n![](plan.svg)\n:::\n',
      files: { ...files, 'tilbud/solgaarden/plan.svg': picture(40) },
    });
    expect(Object.entries(publication.assets).map(([key, { width }]) => [key, width])).toEqual([
      ['skabeloner/alarmer.md:plan.svg', 20],
      ['tilbud/solgaarden/alarmer.md:plan.svg', 40],
    ]);
  });

  test.each([
    ['![Plan § 1](væk.svg)', '[Plan §\u00a01]'],
    ['![](væk.svg)', '[væk.svg]'],
    ['![Plan](væk.svg "Stuen")', '[Plan] (Stuen)'],
  ])('der mangler, bliver til sine ord: %s', async (typed, words) => {
    const publication = await shown(typed);
    expect(find(publication, 'paragraph').children).toEqual([text(words)]);
    expect(publication.assets).toEqual({});
  });
});
