import { describe, expect, test } from 'vitest';
import { call } from '../cli/run-command.ts';
import { memoryHost } from '../memory-host.ts';
import {
  answered,
  CONFIGURATION,
  filesWith,
  rulesOf,
  TILBUD_YAML,
  template,
  told,
} from './checked-workspace.ts';

/** Ten lists of ten of the one before: ten thousand million values, if anybody wrote them out. */
const BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`),
  '',
].join('\n');
const ITSELF = 'a: &a [*a]\n';
const DEEP = `a: ${'['.repeat(20_000)}\n`;
const LONG = `navn: ${'Solgården '.repeat(1_000_000)}\n`;
const BROKEN: readonly (readonly [string, string])[] = [
  ['en aliasbombe', BOMB],
  ['et alias på sig selv', ITSELF],
  ['klammer uden ende', DEEP],
  ['en linje på 10 MB', LONG],
  ['NUL', 'a: \0\0\n'],
  ['__proto__ som nøgle', '__proto__: { navn: x }\n'],
  ['et ukendt mærke', 'a: !!js/function "x"\n'],
];

const TILBUD = 'tilbud/solgaarden/tilbud.yaml';
const DOCUMENT = 'tilbud/solgaarden/alarmer.md';
const SIDECAR = 'tilbud/solgaarden/alarmer.godkendelse.yaml';

describe.each(BROKEN)('%s', (_, yaml) => {
  test('i stamdata er en fejl i den fil', async () => {
    const rules = await rulesOf(memoryHost(filesWith({ [TILBUD]: TILBUD_YAML + yaml })), TILBUD);
    expect(rules.some((rule) => rule.startsWith('datafil-'))).toBe(true);
  });

  test('i hovedet er en fejl i dokumentet', async () => {
    const rules = await rulesOf(
      memoryHost(filesWith({ [DOCUMENT]: answered('Vi ringer.', yaml) })),
      DOCUMENT,
    );
    expect(rules.some((rule) => rule.startsWith('hoved-') || rule === 'dokument-for-stort')).toBe(true);
  });

  test('i godkendelser er en fejl ved dokumentet eller dets godkendelser', async () => {
    const host = memoryHost(filesWith({ [SIDECAR]: yaml }));
    const rules = [...(await rulesOf(host, DOCUMENT)), ...(await rulesOf(host, SIDECAR))];
    expect(rules).toContain('godkendelse-ugyldig');
  });

  test('i opsætningen er en fejl i den, eller et svar om, at den ikke kan læses', async () => {
    const { out, err, code } = await call(
      memoryHost(filesWith({ 'skrivefelt.yaml': CONFIGURATION + yaml })),
      ['lint'],
    );
    expect(code).not.toBe(0);
    expect(out + err).toMatch(/skrivefelt\.yaml/);
    expect(err).not.toMatch(/fejl i programmet/);
  });
});

describe('koder for usynlige tegn', () => {
  const CODE = '"Sol\\u202egården"';
  test.each([
    ['i en liste, der holder sig selv', `x: &a [*a, ${CODE}]\n`, 1],
    ['et alias er ikke et sted mere', `x: &a ${CODE}\ny: *a\n`, 1],
    ['dybt inde', `x: ${'['.repeat(500)}${CODE}${']'.repeat(500)}\n`, 1],
    ['i tusinder af felter: de første hundrede', `x:\n${`  - ${CODE}\n`.repeat(9_000)}`, 100],
    ['en kode uden for alle tegn', 'x: "\\UFFFFFFFF\\u202e"\n', 1],
  ])('%s', async (_, yaml, count) => {
    const found = await told(memoryHost(filesWith({ [TILBUD]: TILBUD_YAML + yaml })));
    const codes = found.filter(({ file, rule }) => file === TILBUD && rule === 'usynligt-tegn');
    expect(codes).toHaveLength(count);
    if (count === 100) expect([codes[0]?.line, codes.at(-1)?.line]).toEqual([4, 103]);
  });

  test('i godkendelser meldes kun tegn, der vender teksten: en godkendelse bliver ikke ændret', async () => {
    const rules = (sign: string): Promise<readonly string[]> =>
      rulesOf(memoryHost(filesWith({ [SIDECAR]: `# Leder${sign}en\n[]\n` })), SIDECAR);
    expect(await rules('\u202e')).toContain('usynligt-tegn');
    expect(await rules('\u00ad')).not.toContain('usynligt-tegn');
  });

  test('i UTF-16 er kodningen det, der er galt, og ikke hvert andet tegn', async () => {
    const bytes = Uint8Array.from(Buffer.from(TILBUD_YAML, 'utf16le'));
    expect(await rulesOf(memoryHost(filesWith({ [TILBUD]: bytes })), TILBUD)).not.toContain('usynligt-tegn');
  });
});

describe('det, der ikke er noget galt i', () => {
  test.each([
    ['CRLF', TILBUD_YAML.replaceAll('\n', '\r\n')],
    ['BOM', `\ufeff${TILBUD_YAML}`],
    ['BOM og CRLF', `\ufeff${TILBUD_YAML.replaceAll('\n', '\r\n')}`],
    ['NFD', TILBUD_YAML.normalize('NFD')],
    ['et alias, der bruges én gang', `${TILBUD_YAML}adresse: &a Vejen 1\n`],
  ])('stamdata med %s læses', async (_, yaml) => {
    expect(await rulesOf(memoryHost(filesWith({ [TILBUD]: yaml })), TILBUD)).not.toContain('datafil-yaml');
  });

  test('stamdata, der ikke er UTF-8, er en fejl', async () => {
    const bytes = Uint8Array.from(Buffer.from(TILBUD_YAML, 'latin1'));
    expect(await rulesOf(memoryHost(filesWith({ [TILBUD]: bytes })), TILBUD)).toContain('datafil-yaml');
  });
});

test('en skabelon, der henviser til og erstattes af sig selv, kører ikke i ring', async () => {
  const itself = template(
    '# A\n\nSe :henvisning[her]{til="alarmer#a"} og [^1].\n\n[^1]: Se [^1] og :henvisning[mig]{til="alarmer"}.\n\n::::skrivefelt[F]{#f}\n:::skrivefelt[F]{#f}\nBeskriv.\n:::\n::::\n',
    'erstattet-af: alarmer\nerstatter: [alarmer]\n',
  );
  const host = memoryHost(
    filesWith({ 'skabeloner/alarmer.md': itself, 'skabeloner/arkiv/alarmer@1.0.0.md': itself }),
  );
  const rules = await rulesOf(host, 'skabeloner/alarmer.md');
  expect(rules).toEqual(expect.arrayContaining(['skrivefelt-dublet', 'direktiv-placering']));
  expect((await call(host, ['render', 'skabeloner/alarmer.md'])).err).not.toMatch(/fejl i programmet/);
});

test('et lokalt dokument, der angiver sig selv eller et andet lokalt som skabelon, får det at vide', async () => {
  const host = memoryHost(filesWith({ [DOCUMENT]: answered('Vi ringer.', 'skabelon: solgaarden@1.0.0\n') }));
  expect(await rulesOf(host, DOCUMENT)).toContain('skabelon-ukendt');
});
