import { describe, expect, test } from 'vitest';
import { call } from '../cli/run-command.ts';
import { docxText } from '../invariants/printed-text.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';
import { answered, filesWith, rulesOf, template, told } from './checked-workspace.ts';

const LOCAL = 'tilbud/solgaarden/alarmer.md';
const WORDS = ['Blåbærgrød', 'på', 'Ærø'];
const TEXT = answered('Blåbærgrød på Ærø.');

/** The words of the Word file that is made of the local document; null when none is made. */
async function printed(host: MemoryHost): Promise<string | null> {
  const { err } = await call(host, ['render', LOCAL, '--to', 'docx']);
  expect(err).not.toMatch(/fejl i programmet/);
  const file = [...host.files.keys()].find((path) => path.endsWith('.docx'));
  const bytes = file === undefined ? undefined : host.files.get(file);
  return bytes ? docxText(bytes).normalize('NFC') : null;
}

describe('som en anden maskine skriver det: intet fund, og alt kommer med', () => {
  test.each<[string, string]>([
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['BOM', `\ufeff${TEXT}`],
    ['BOM og CRLF', `\ufeff${TEXT.replaceAll('\n', '\r\n')}`],
    ['CR alene', TEXT.replaceAll('\n', '\r')],
    ['NFD', TEXT.normalize('NFD')],
    ['uden den sidste linjeslutning', TEXT.trimEnd()],
  ])('%s', async (_, text) => {
    const host = memoryHost(filesWith({ [LOCAL]: text }));
    const plain = memoryHost(filesWith({ [LOCAL]: TEXT }));
    expect(await rulesOf(host, LOCAL)).toEqual(await rulesOf(plain, LOCAL));
    for (const word of WORDS) expect(await printed(host)).toContain(word);
  });
});

describe('det, der ikke er tekst', () => {
  test('NUL: et fund, og ordene omkring det kommer med', async () => {
    const host = memoryHost(filesWith({ [LOCAL]: answered('Blåbærgrød\0 på\0 Ærø.') }));
    expect(await rulesOf(host, LOCAL)).toContain('usynligt-tegn');
    for (const word of WORDS) expect(await printed(host)).toContain(word);
  });

  test('et gammelt tegnsæt: et fund på linjen, og det, der kan læses, kommer med', async () => {
    const bytes = Uint8Array.from(Buffer.from(answered('Vi holder til på Mols.'), 'latin1'));
    const host = memoryHost(filesWith({ [LOCAL]: bytes }));
    expect((await told(host)).filter(({ rule }) => rule === 'fil-kodning')).toMatchObject([
      { file: LOCAL, line: 10 },
    ]);
    expect(await printed(host)).toContain('Mols');
  });

  test.each([
    ['', Buffer.from(`\ufeff${answered('Vi holder til på Mols.')}`, 'utf16le')],
    [' uden mærke og uden danske bogstaver', Buffer.from(answered('Vi ringer.'), 'utf16le')],
    [' med bytes i den anden orden', Buffer.from(answered('Vi ringer.'), 'utf16le').swap16()],
  ])(
    'UTF-16%s, som Windows kalder Unicode: ét fund om tegnsættet, ikke et for hver anden byte',
    async (_, buffer) => {
      const bytes = Uint8Array.from(buffer);
      const rules = await rulesOf(memoryHost(filesWith({ [LOCAL]: bytes })), LOCAL);
      expect(rules).toContain('fil-kodning');
      expect(rules).not.toContain('usynligt-tegn');
    },
  );
});

const HUGE: readonly (readonly [string, string])[] = [
  ['en linje på 10 MB', 'abcdefghi '.repeat(1_000_000)],
  ['et ord på 1 MB', 'a'.repeat(1_000_000)],
  ['citater i 10.000 lag', `${'> '.repeat(10_000)}bunden`],
  ['lister i 10.000 lag', `${'- '.repeat(10_000)}bunden`],
  ['klammer i 100.000 lag', `${'['.repeat(100_000)}bunden`],
  ['50.000 stjerner', `${'*a '.repeat(50_000)}bunden`],
  [
    'bokse i 300 lag',
    `${Array.from({ length: 300 }, (_, at) => `${':'.repeat(310 - at)}faktaboks[T]`).join('\n')}\nbunden`,
  ],
  ['fem millioner linjer', 'a\n'.repeat(5_000_000)],
  ['20.000 citater', '> a\n\n'.repeat(20_000)],
];

describe.each(HUGE)('%s', (_, text) => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['i et svar', LOCAL, { [LOCAL]: answered(text) }],
    ['i en skabelon', 'skabeloner/alarmer.md', { 'skabeloner/alarmer.md': template(text) }],
  ])(
    '%s er én fejl med sted og råd, filen bliver stående, og de andre tjekkes',
    async (_where, file, files) => {
      const host = memoryHost(
        filesWith({ ...files, 'skabeloner/anden.md': template('# A\n\nDet er <b>os.\n', 'id: anden\n') }),
      );
      const findings = await told(host);
      expect(findings.filter((one) => one.rule === 'dokument-for-stort')).toMatchObject([{ file }]);
      expect(findings.filter((one) => one.file === 'skabeloner/anden.md').map(({ rule }) => rule)).toContain(
        'raa-html',
      );
      const { code, err, out } = await call(host, ['render', file, '--to', 'docx']);
      expect({ code, said: out + err }).toMatchObject({
        code: 1,
        said: expect.stringContaining('for stort'),
      });
      expect(host.text(file)).toBe(files[file]);
    },
  );
});
