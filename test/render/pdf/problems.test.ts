import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asset, Block, Inline, Publication } from '../../../src/publication/publication.ts';
import { createPdfRenderer, type PdfRendering } from '../../../src/render/pdf/render-pdf.ts';
import { approvedPublication } from '../../fixtures/publication.ts';
import { builtInFonts, themeFonts } from './fonts.ts';
import { readPdf, tagsOf, textOf } from './read-pdf.ts';

const renderer = createPdfRenderer({ fonts: builtInFonts() });
const owner = 'regional';

const text = (value: string): Inline => ({ type: 'text', value });
const p = (...children: Inline[]): Block => ({ type: 'paragraph', owner, children });
const heading = (level: 1 | 2 | 3, anchor: string): Block => ({
  type: 'heading',
  owner,
  level,
  number: null,
  anchor,
  children: [text(`Overskrift ${anchor}`)],
});

function render(body: readonly Block[], more: Partial<Publication> = {}): PdfRendering {
  return renderer.render({ ...approvedPublication(), body, ...more });
}

async function textIn({ bytes }: PdfRendering): Promise<string> {
  const pdf = await readPdf(bytes ?? new Uint8Array());
  return textOf(pdf.tags.flat()).replace(/\s+/gu, ' ');
}

describe('Det, der ikke kan sættes, er et fund og ikke et tab', () => {
  test('et tegn uden for skriften trykkes som sin kode, og filen er stadig tilgængelig', async () => {
    const done = render([heading(1, 'a'), p(text('Før 한 efter'))]);
    expect(done.accessible).toBe(true);
    expect(done.problems).toHaveLength(1);
    expect(done.problems[0]).toMatchObject({ kind: 'character', characters: ['한'] });
    expect(done.problems[0]?.message).toContain('Tegnet »한« findes ikke i skrifttypen');
    expect(await textIn(done)).toContain('Før [U+D55C] efter');
  });

  test('symboler, som Carlito ikke har, hentes i DejaVu', async () => {
    const done = render([heading(1, 'a'), p(text('Kryds ☒, rude ☐, flueben ✓'))]);
    expect(done).toMatchObject({ accessible: true, problems: [] });
    expect(await textIn(done)).toContain('Kryds ☒, rude ☐, flueben ✓');
  });

  test('et billede, der ikke kan læses, trykkes som sin alternative tekst', async () => {
    const broken: Asset = { mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]), width: 9, height: 9 };
    const done = render([heading(1, 'a'), p({ type: 'image', asset: 'x', alt: 'Et hus' })], {
      assets: { x: broken },
    });
    expect(done.accessible).toBe(true);
    expect(done.problems).toMatchObject([{ kind: 'picture', picture: 'x' }]);
    expect(await textIn(done)).toContain('[Billede: Et hus]');
  });

  test('de andre billeder i dokumentet trykkes, som de er', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const size = { width: 9, height: 9 };
    const whole: Asset = { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg), ...size };
    const cut: Asset = { mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]), ...size };
    const done = render(
      ['a', 'b', 'c', 'd'].map((asset) => p({ type: 'image', asset, alt: `Billede ${asset}` })),
      { assets: { a: whole, b: cut, c: whole, d: cut } },
    );
    expect(done.problems.map(({ picture }) => picture)).toEqual(['b', 'd']);
    expect(await textIn(done)).toMatch(/\[Billede: Billede b\].*\[Billede: Billede d\]/);
    expect(await textIn(done)).not.toMatch(/\[Billede: Billede [ac]\]/);
  });

  test.each([
    ['begynder på niveau 2', [heading(2, 'a')], 'øverste niveau'],
    ['springer fra 1 til 3', [heading(1, 'a'), heading(3, 'b')], 'springer et niveau over'],
  ])('overskrifter, der %s, kommer ud, men ikke som PDF/UA', async (_, body, message) => {
    const done = render(body);
    expect(done.accessible).toBe(false);
    expect(done.problems[0]?.message).toContain(message);
    expect(await textIn(done)).toContain('Overskrift a');
  });

  test('en skrifttype, der ikke er i sine filer, bliver til Carlito', async () => {
    const { theme } = approvedPublication();
    const done = render([heading(1, 'a')], {
      theme: { ...theme, font: 'Ukendt Skrift', fontFiles: themeFonts() },
    });
    expect(done.accessible).toBe(true);
    expect(done.problems.map((problem) => problem.kind)).toEqual(['font']);
    expect(await textIn(done)).toContain('Overskrift a');
  });

  test('en skrifttype, der er i sine filer, bruges uden bemærkninger', () => {
    const { theme } = approvedPublication();
    const done = render([heading(1, 'a')], { theme: { ...theme, font: 'Carlito', fontFiles: themeFonts() } });
    expect(done).toMatchObject({ accessible: true, problems: [] });
  });
});

describe('Det, der mangler, standser ikke dokumentet', () => {
  test('henvisning, fodnote, link og billede uden mål bliver til deres tekst', async () => {
    const done = render([
      heading(1, 'a'),
      p(
        { type: 'reference', anchor: 'findes-ikke', children: [text('henvist ')] },
        { type: 'footnoteReference', footnote: 7 },
        { type: 'link', url: ' ', children: [text('linket ')] },
        { type: 'image', asset: 'findes-ikke', alt: 'afbildet' },
      ),
    ]);
    expect(done).toMatchObject({ accessible: true, problems: [] });
    expect(await textIn(done)).toContain('henvist linket [Billede: afbildet]');
  });

  test('et anker, der bruges to gange, giver to overskrifter', () => {
    const done = render([{ type: 'contents', owner }, heading(1, 'a'), heading(1, 'a')]);
    expect(done).toMatchObject({ accessible: true, problems: [] });
  });

  test.each([
    ['tom krop', [], {}],
    ['tom titel', [heading(1, 'a')], { title: ' ' }],
    ['tom hovedblok', [heading(1, 'a')], { header: { name: 'x', showName: true, columns: [], rows: [] } }],
  ] as const)('%s', (_, body, more) => {
    expect(render(body, more)).toMatchObject({ accessible: true, problems: [] });
  });

  test('ord, der er længere end linjen, løber ikke ud over siden', async () => {
    const done = render([
      heading(1, 'a'),
      p(text('x'.repeat(300)), { type: 'inlineCode', value: 'y'.repeat(300) }),
      { type: 'code', owner, value: 'z'.repeat(300) },
    ]);
    const lines = (await readPdf(done.bytes ?? new Uint8Array())).tags.flat();
    expect(
      Math.max(
        ...textOf(lines)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(120);
    expect(textOf(lines).replace(/\s/gu, '')).toContain('x'.repeat(300) + 'y'.repeat(300) + 'z'.repeat(300));
  });
});

describe('Dybde', () => {
  const inside: readonly [string, (child: Block, level: number) => Block][] = [
    ['lister', (child, level) => list([p(text(`trin ${level}`)), child])],
    ['citater', (child) => ({ type: 'blockquote', owner, children: [child] })],
    [
      'faktabokse',
      (child, level) => ({ type: 'callout', owner, title: [text(`trin ${level}`)], children: [child] }),
    ],
    ['tabeller', (child) => table(child)],
    ['skrivefelter', (child, level) => field(child, level)],
  ];

  test.each(inside)('40 %s i hinanden mister intet', async (_, wrap) => {
    let block = p(text('bund'));
    for (let level = 40; level > 0; level -= 1) block = wrap(block, level);
    const done = render([heading(1, 'a'), block]);
    expect(done).toMatchObject({ accessible: true, problems: [] });
    expect(await textIn(done)).toContain('bund');
  });

  test('en liste i ti niveauer er ti lister', async () => {
    let block = p(text('bund'));
    for (let level = 10; level > 0; level -= 1) block = list([p(text(`trin ${level}`)), block]);
    const { bytes } = render([heading(1, 'a'), block]);
    expect(tagsOf((await readPdf(bytes ?? new Uint8Array())).tags.flat(), 'LI')).toHaveLength(10);
  });

  test('et link i en tabels overskrift standser gentagelsen, ikke dokumentet', () => {
    const link: Inline = { type: 'link', url: 'https://example.dk', children: [text('link')] };
    const row = [{ children: [p(text('celle'))] }];
    const rows = Array.from({ length: 90 }, () => row);
    const body: Block = {
      type: 'table',
      owner,
      caption: null,
      align: [null],
      header: [{ children: [p(link)] }],
      rows,
    };
    expect(render([heading(1, 'a'), body])).toMatchObject({ accessible: true, problems: [] });
  });

  function list(children: Block[]): Block {
    return { type: 'list', owner, ordered: true, start: 1, items: [{ checked: null, children }] };
  }
  function table(child: Block): Block {
    const header = [{ children: [p(text('hoved'))] }];
    return { type: 'table', owner, caption: null, align: [null], header, rows: [[{ children: [child] }]] };
  }
  function field(child: Block, level: number): Block {
    const id = `felt-${level}`;
    const caption = 'Lokalt svar';
    const parts = { label: [text(id)], display: 'embedded', demand: [], answer: [child] } as const;
    return { type: 'field', owner: 'lokal', id, anchor: id, caption, ...parts };
  }
});

test('enhver tekst kommer ud som tekst, aldrig som opmærkning', async () => {
  const typst = fc.constantFrom(
    '#',
    '*',
    '_',
    '$',
    '@',
    '<',
    '>',
    '[',
    ']',
    '\\',
    '`',
    '= ',
    '//',
    '/*',
    '"',
    '~',
    '-',
  );
  const danish = fc.constantFrom('æ', 'ø', 'å', 'kl. 10:30', '1:1', ' ', 'ord', '§ 107', '1. ', '#eval("1")');
  const value = fc
    .array(fc.oneof(typst, danish), { minLength: 1, maxLength: 25 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(value, async (words) => {
      const done = render([heading(1, 'a'), p(text(`«${words}»`))]);
      expect(done.problems).toEqual([]);
      expect((await textIn(done)).replace(/\s/gu, '')).toContain(`«${words}»`.replace(/\s/gu, ''));
    }),
    { numRuns: 40, seed: 20260930 },
  );
});

test('ingen streng af tegn vælter den', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (words) => {
      expect(
        render([heading(1, 'a'), p(text(words)), { type: 'code', owner, value: words }]).bytes,
      ).not.toBeNull();
    }),
    { numRuns: 40, seed: 20260930 },
  );
});
