import { describe, expect, test } from 'vitest';
import { allInlines, blockText, composed, find, inlineText, textOf } from './composed.ts';

/** The text of the body after its heading. */
const body = async (text: string): Promise<string> =>
  textOf(await composed({ template: `# A\n\n${text}\n` })).replace(/^A\n?/, '');

describe('løbende tekst sættes på dansk', () => {
  test.each([
    ['§ 107, stk. 2, nr. 3', '§\u00a0107, stk.\u00a02, nr.\u00a03'],
    ['kl. 10.30 den 30. september 2026', 'kl.\u00a010.30 den 30.\u00a0september\u00a02026'],
    ['den 1. maj', 'den 1.\u00a0maj'],
    ['ca. 5 og s. 12', 'ca.\u00a05 og s.\u00a012'],
    ['Vi ses\nkl.\n10:30', 'Vi ses kl.\u00a010:30'],
    ['serviceloven §\n107', 'serviceloven §\u00a0107'],
    ['i alt 5 nr. og § uden tal', 'i alt 5 nr. og § uden tal'],
    ['i uge 7. August 2026 kommer', 'i uge 7.\u00a0August\u00a02026 kommer'],
    ['to  \nlinjer', 'to\nlinjer'],
    ['`§ 107`', '§ 107'],
  ])('%j', async (typed, set) => expect(await body(typed)).toBe(set));

  test('en oplysning også', async () => {
    const { body: blocks } = await composed({
      template:
        '# A\n\nRevideret :oplysning[sidst-revideret] af :oplysning[udarbejdet-af] i :oplysning[myndighed.navn].\n',
      front: 'sidst-revideret: 2026-09-30',
    });
    expect(blockText(blocks)).toBe(
      'A\nRevideret 30.\u00a0september\u00a02026 af Kvalitetsteamet i Region Test.',
    );
  });

  test('neighbouring texts are one text', async () => {
    const { body: blocks } = await composed({ template: '# A\n\na :oplysning[titel] & b &amp; c\n' });
    expect(blocks[1]).toMatchObject({
      children: [{ type: 'text', value: 'a Retningslinje for alarmer & b & c' }],
    });
  });

  test.each(['kl. 10:30', '1:1-støtte', '2:1', 'Ansvarlig:Forstander', 'D4:InfoNet'])(
    '»%s« kommer igennem overalt',
    async (literal) => {
      const text = `# X ${literal}\n\ny ${literal}[^1]\n\n| a ${literal} | b |\n| - | - |\n| c ${literal} | d |\n\n:::faktaboks[t ${literal}]\nx\n:::\n\n- p ${literal}\n\n[^1]: n ${literal}`;
      const printed = (await body(text)).replaceAll('\u00a0', ' ');
      for (const letter of 'Xyactpn') expect(printed).toContain(`${letter} ${literal}`);
    },
  );
});

describe('links', () => {
  const urls = async (text: string): Promise<readonly string[]> =>
    allInlines(await composed({ template: `# A\n\n${text}\n` })).flatMap((inline) =>
      inline.type === 'link' ? [`${inlineText(inline.children)} → ${inline.url}`] : [],
    );

  test.each([
    ['[siden](<https://example.dk/å b>)', ['siden → https://example.dk/%C3%A5%20b']],
    ['[mail](mailto:x@example.dk)', ['mail → mailto:x@example.dk']],
    ['[ring](tel:+4512345678)', ['ring → tel:+4512345678']],
    ['<https://example.dk>', ['https://example.dk → https://example.dk/']],
    ['www.example.dk', ['www.example.dk → https://www.example.dk/']],
    ['(se https://example.dk/a_b.)', ['https://example.dk/a_b → https://example.dk/a_b']],
    ['skriv til post@example.dk, eller ring', ['post@example.dk → mailto:post@example.dk']],
    ['[www.example.dk](https://example.com)', ['www.example.dk → https://example.com/']],
    ['[def][n]\n\n[n]: https://example.dk', ['def → https://example.dk/']],
  ])('%s', async (text, expected) => expect(await urls(text)).toEqual(expected));

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'sti/til/fil.docx',
    '//example.dk',
    '',
  ])('til »%s« er blot deres ord', async (url) => {
    expect(await urls(`[ordene](${url})`)).toEqual([]);
    expect(await body(`[ordene](${url})`)).toBe('ordene');
  });
});

describe('blokke', () => {
  test('lister beholder tal, kryds og dybde', async () => {
    const publication = await composed({ template: '# A\n\n3. a\n   - [x] b\n   - [ ] c\n4. d\n' });
    expect(find(publication, 'list')).toMatchObject({
      ordered: true,
      start: 3,
      items: [
        {
          checked: null,
          children: [
            { type: 'paragraph' },
            { type: 'list', ordered: false, start: 1, items: [{ checked: true }, { checked: false }] },
          ],
        },
        { checked: null },
      ],
    });
  });

  test.each([
    ['30. september\n1. oktober\n2. oktober', [30, 1]],
    ['1. a\n2. b\n3. c', [1]],
    ['1. a\n1. b\n1. c', [1]],
    ['5. a\n6. b', [5]],
    ['1. a\n3. b', [1, 3]],
  ])('tal i en liste står, som de er skrevet: %j', async (text, starts) => {
    const { body: blocks } = await composed({ template: `# A\n\n${text}\n` });
    expect(blocks.flatMap((block) => (block.type === 'list' ? [block.start] : []))).toEqual(starts);
  });

  test('en tabel er et gitter med hoved; celler for meget får egne kolonner', async () => {
    const table = find(
      await composed({ template: '# A\n\n| a | b |\n| :- | -: |\n| 1 |\n| 2 | 3 | 4 |\n' }),
      'table',
    );
    const texts = [table.header, ...table.rows].map((row) => row.map(({ children }) => blockText(children)));
    expect(texts).toEqual([
      ['a', 'b', ''],
      ['1', '', ''],
      ['2', '3', '4'],
    ]);
    expect(table.align).toEqual(['left', 'right', null]);
    expect(table.caption).toBeNull();
  });

  test(':::tabel har titel, kolonner og blokke i cellerne', async () => {
    const text = '# A\n\n:::tabel[Titlen]{kolonner="A | B"}\n- - Ét\n  - 1. x\n    2. y\n- - To\n:::\n';
    const table = find(await composed({ template: text }), 'table');
    expect(table.caption && inlineText(table.caption)).toBe('Titlen');
    expect(table.header.map(({ children }) => blockText(children))).toEqual(['A', 'B']);
    expect(table.rows[0]?.[1]?.children[0]).toMatchObject({ type: 'list', ordered: true });
    expect(table.rows[1]).toHaveLength(2);
  });

  test('et begreb har sine frarådede ord, en boks sin titel', async () => {
    const publication = await composed({
      template:
        '# A\n\n:::begreb[Alarm]{#alarm fraraadet="klokke | ringer"}\nx\n:::\n\n:::faktaboks[Husk]\ny\n:::\n\n::sideskift\n\n::indholdsfortegnelse\n',
    });
    expect(find(publication, 'concept')).toMatchObject({
      anchor: 'alarm',
      discouraged: ['klokke', 'ringer'],
    });
    expect(inlineText(find(publication, 'callout').title)).toBe('Husk');
    expect(find(publication, 'pageBreak').owner).toBe('regional');
    expect(find(publication, 'contents').owner).toBe('regional');
  });
});
