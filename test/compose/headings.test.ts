import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allBlocks, allInlines, composed, headings, inlineText } from './composed.ts';

const FIELD = ':::skrivefelt[F]{#f}\nBeskriv.\n:::\n';

describe('overskrifter', () => {
  const numbered = async (template: string, local: string, front = ''): Promise<readonly string[]> =>
    headings(await composed({ template, local, front })).map(
      ({ level, number, children }) => `${level} ${number ?? '–'} ${inlineText(children)}`,
    );

  test('får numre', async () => {
    expect(await numbered(`# A\n\n## B\n\n## C\n\n### D\n\n# E\n\n## F\n\n${FIELD}`, '')).toEqual([
      '1 1 A',
      '2 1.1 B',
      '2 1.2 C',
      '3 1.2.1 D',
      '1 2 E',
      '2 2.1 F',
    ]);
  });

  test('eller ingen numre, når skabelonen ikke vil have dem', async () => {
    expect(await numbered(`# A\n\n${FIELD}`, '', 'nummerering: nej')).toEqual(['1 – A']);
  });

  test('springer ikke et niveau over', async () => {
    expect(await numbered(`### A\n\n# B\n\n#### C\n\n${FIELD}`, '')).toEqual(['1 1 A', '1 2 B', '2 2.1 C']);
  });

  test('i et svar står under skabelonens', async () => {
    const answer = '::::skrivefelt{#f}\n# X\n\n## Y\n\ntekst\n::::\n';
    expect(await numbered(`# A\n\n## B\n\n${FIELD}\n## C\n`, answer)).toEqual([
      '1 1 A',
      '2 1.1 B',
      '3 1.1.1 X',
      '4 1.1.1.1 Y',
      '2 1.2 C',
    ]);
  });

  test('hvad der end står i dem, og hvor dybt', async () => {
    const level = fc.integer({ min: 1, max: 6 });
    const place = fc.constantFrom('', '> ', '- ');
    const heading = fc
      .tuple(level, place)
      .map(([depth, before]) => `${before}${'#'.repeat(depth)} Overskrift`);
    const text = fc.array(heading, { maxLength: 6 }).map((all) => all.join('\n\n'));
    await fc.assert(
      fc.asyncProperty(
        text,
        text,
        text,
        text,
        fc.constantFrom('indlejret', 'selvstaendig'),
        async (before, demand, after, answer, form) => {
          const publication = await composed({
            template: `${before}\n\n:::skrivefelt[F]{#f}\n${demand}\n:::\n\n${after}\n`,
            local: `${answer}\n\n:::skrivefelt{#f}\n${answer}\n:::\n`,
            front: `form: ${form}`,
          });
          let last = 0;
          for (const { level: own, anchor } of headings(publication)) {
            expect(own).toBeLessThanOrEqual(last + 1);
            expect(anchor).not.toBe('');
            last = own;
          }
          const anchors = headings(publication).map(({ anchor }) => anchor);
          expect(new Set(anchors).size).toBe(anchors.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('ankre', () => {
  const anchors = async (template: string, local?: string): Promise<readonly string[]> => {
    const { body } = await composed({ template, ...(local === undefined ? {} : { local }) });
    return allBlocks(body).flatMap((block) => ('anchor' in block ? [block.anchor] : []));
  };

  test('er entydige, også når id og overskrift er ens', async () => {
    const template = `# F\n\n# F\n\n${FIELD}\n${FIELD}\n:::begreb[F]{#f}\nx\n:::\n`;
    expect(await anchors(template)).toEqual(['f-2', 'f-3', 'f', 'f-4', 'f-5']);
  });

  test('også når svaret har samme overskrift som skabelonen', async () => {
    expect(await anchors(`# A\n\n${FIELD}`, ':::skrivefelt{#f}\n# A\n\ntekst\n:::\n')).toEqual([
      'a',
      'f',
      'a-2',
    ]);
  });
});

describe('henvisninger', () => {
  const TEMPLATE = `# Formål

Se :henvisning[kapitlet]{til="#alarmer"}, [linket](#alarmer), :henvisning{til="#f"} og :henvisning[dette]{til="alarmer#alarmer"}.

# Alarmer

${FIELD}`;

  /** References as `text → anchor`. */
  const references = async (template: string, local?: string): Promise<readonly string[]> =>
    allInlines(await composed({ template, ...(local === undefined ? {} : { local }) })).flatMap((inline) =>
      inline.type === 'reference' ? [`${inlineText(inline.children)} → ${inline.anchor}`] : [],
    );
  const paragraph = async (text: string): Promise<string> => {
    const { body } = await composed({ template: `# A\n\n${text}\n` });
    return body
      .flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.children)] : []))
      .join('\n');
  };

  test('fører til overskrifter og felter i dokumentet', async () => {
    expect(await references(TEMPLATE)).toEqual([
      'kapitlet → alarmer',
      'linket → alarmer',
      'afsnittet → f',
      'dette → alarmer',
    ]);
    expect(
      await references(
        TEMPLATE,
        ':::skrivefelt{#f}\nSe [målet](#formål) og :henvisning[her]{til="#formaal"}.\n:::\n',
      ),
    ).toContain('her → formaal');
  });

  test('til et andet dokument nævner dets titel', async () => {
    const other =
      '---\nniveau: regional\ndokumenttype: politik\nid: kost\ntitel: Kostpolitik\nversion: 1.0.0\n---\n\n# A\n';
    const { body } = await composed({
      template: '# A\n\nSe :henvisning[reglerne]{til="kost"} og :henvisning{til="kost#a"}.\n',
      files: { 'skabeloner/kost.md': other },
    });
    expect(body[1]).toMatchObject({ children: [{ value: 'Se reglerne (»Kostpolitik«) og »Kostpolitik«.' }] });
  });

  test('til dokumentet selv uden et sted i det er blot deres ord', async () => {
    expect(await paragraph('Se :henvisning[her]{til="alarmer"} og :henvisning{til="alarmer"}.')).toBe(
      'Se her og [alarmer].',
    );
  });

  test('til noget, der ikke findes, er blot deres ord', async () => {
    expect(await paragraph('Se :henvisning[ord]{til="#x"}, :henvisning{til="y#z"} og [link](#w).')).toBe(
      'Se ord, [y#z] og link.',
    );
  });

  test('til et kapitel, som tilbuddet ikke har, er blot deres ord', async () => {
    const template = `# A\n\nSe :henvisning[om heste]{til="#heste"} og [A](#a).\n\n:::betingelse{egenskaber="hest"}\n# Heste\n:::\n\n${FIELD}`;
    expect(await references(template)).toEqual(['om heste → heste', 'A → a']);
    expect(await references(template, '')).toEqual(['A → a']);
  });
});
