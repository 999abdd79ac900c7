import { describe, expect, test } from 'vitest';
import { blockText, composed, textOf } from './composed.ts';

const FIELD = ':::skrivefelt[F]{#f}\nBeskriv.\n:::\n';

/** The footnotes' texts in order. */
const notes = async (template: string, local?: string): Promise<readonly string[]> => {
  const { footnotes } = await composed({ template, ...(local === undefined ? {} : { local }) });
  return footnotes.map(({ children }) => blockText(children));
};

describe('fodnoter', () => {
  test('står i den rækkefølge, de nævnes', async () => {
    const text = '# A\n\nEt[^b] og to[^a] og igen[^b].\n\n[^a]: Note a.\n[^b]: Note b.\n';
    expect(await notes(text)).toEqual(['Note b.', 'Note a.']);
    expect(textOf(await composed({ template: text }))).toContain('Et[1] og to[2] og igen[1].');
  });

  test('samme mærke i skabelonen og i svaret er to noter', async () => {
    const template = `# A\n\nRegional[^1].\n\n${FIELD}\nMere[^1].\n\n[^1]: Regionens note.\n`;
    const local = ':::skrivefelt{#f}\nLokal[^1].\n\n[^1]: Tilbuddets note.\n:::\n';
    expect(await notes(template, local)).toEqual(['Regionens note.', 'Tilbuddets note.']);
    expect(textOf(await composed({ template, local }))).toMatch(
      /Regional\[1\][\s\S]*Lokal\[2\][\s\S]*Mere\[1\]/,
    );
  });

  test('en note kan stå uden for feltet', async () => {
    expect(await notes(`# A\n\n${FIELD}`, ':::skrivefelt{#f}\nLokal[^x].\n:::\n\n[^x]: Noten.\n')).toEqual([
      'Noten.',
    ]);
  });

  test('i en overskrift, en titel og en tabelcelle', async () => {
    expect(
      await notes(
        '# A[^1]\n\n:::faktaboks[B[^2]]\nx\n:::\n\n| C[^3] |\n| - |\n| d |\n\n[^1]: a\n[^2]: b\n[^3]: c\n',
      ),
    ).toEqual(['a', 'b', 'c']);
  });

  test('en note i en note står i parentes', async () => {
    expect(await notes('# A\n\nx[^1]\n\n[^1]: Først[^2].\n[^2]: **Så**[^3].\n[^3]: Sidst[^1].\n')).toEqual([
      'Først (Så (Sidst[^1].).).',
    ]);
  });

  test('kl. 10:30[^1] har sit mærke', async () => {
    expect(
      textOf(await composed({ template: '# A\n\nVi mødes kl. 10:30[^1].\n\n[^1]: Ikke søndag.\n' })),
    ).toContain('kl.\u00a010:30[1].');
  });

  test.each([
    ['dato', '30. september 2026[^1]', '30.\u00a0september\u00a02026[1]'],
    ['tal', '12[^1]', '12[1]'],
    ['ja-nej', 'ja[^1]', 'Ja[1]'],
    ['email', 'a@example.dk[^1]', 'a@example.dk[1]'],
    ['linje', '2. udgave[^1]', '2. udgave[1]'],
    ['ansvar', 'Mad – Kok\n[^1]', 'Opgave\nRolle\nMad\nKok[1]'],
  ])('på et svar af typen %s', async (type, answer, printed) => {
    const enhed = type === 'tal' ? ' enhed="gange"' : '';
    const template = `# A\n\n:::skrivefelt[F]{#f type=${type}${enhed}}\nx\n:::\n`;
    const local = `:::skrivefelt{#f}\n${answer}\n\n[^1]: Noten.\n:::\n`;
    expect(await notes(template, local)).toEqual(['Noten.']);
    expect(textOf(await composed({ template, local })).replace('12\u00a0gange', '12')).toContain(printed);
  });
});

describe('det, intet henviser til, trykkes alligevel', () => {
  test.each([
    ['en ubrugt note', 'x\n\n[^1]: Ubrugt note.\n', 'Ubrugt note.'],
    ['en note, der kun nævner sig selv', 'x\n\n[^1]: Alene[^1].\n', 'Alene'],
    ['to noter, der kun nævner hinanden', 'x\n\n[^1]: Ene[^2].\n\n[^2]: Anden[^1].\n', 'Anden'],
    ['den anden af to noter med samme navn', 'x[^1]\n\n[^1]: Første.\n\n[^1]: Anden.\n', 'Anden.'],
    ['en ubrugt linkdefinition', 'x\n\n[navn]: https://example.dk "Titel"\n', 'https://example.dk "Titel"'],
    ['den anden af to linkdefinitioner', '[n]\n\n[n]: https://a.dk\n[n]: https://b.dk\n', 'https://b.dk'],
  ])('%s', async (_, text, words) => {
    expect(textOf(await composed({ template: `# A\n\n${text}` }))).toContain(words);
    expect(
      textOf(await composed({ template: `# A\n\n${FIELD}`, local: `:::skrivefelt{#f}\n${text}\n:::\n` })),
    ).toContain(words);
    expect(
      textOf(
        await composed({ template: `# A\n\n${FIELD}`, local: `:::skrivefelt{#f}\nsvar\n:::\n\n${text}` }),
      ),
    ).toContain(words);
  });

  test.each([3, 10, 12, 3000])('en kæde af %i noter, der hver nævner den næste', async (count) => {
    const names = Array.from({ length: count }, (_, at) => at + 1);
    const chain = names.map((at) => `[^${at}]: Ord${at}ord[^${at + 1}].\n`).join('\n');
    const printed = textOf(await composed({ template: `# A\n\nx[^1]\n\n${chain}` }));
    expect(names.filter((at) => !printed.includes(`Ord${at}ord`))).toEqual([]);
  });

  test('et mærke uden note bliver stående', async () => {
    expect(textOf(await composed({ template: '# A\n\nSe[^findes-ikke].\n' }))).toContain('Se[^findes-ikke].');
  });
});
