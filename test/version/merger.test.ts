import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call } from '../cli/run-command.ts';
import { type MemoryHost, memoryHost } from '../memory-host.ts';

const ROOT = new URL('../../', import.meta.url);
const EXAMPLE = 'examples/region-sjaelland/';
const OLD = 'skabeloner/serviceinformation.md';
const NEW = 'skabeloner/information-om-tilbuddet.md';
const LOCAL = 'tilbud/solgaarden/serviceinformation.md';
const STEERING = 'Styregruppen for kvalitet på socialområdet';

/** The YAML of the worked example in the documentation, in its order: authority, head, mapping. */
const [AUTHORITY = '', HEAD = '', MAPPING = ''] = [
  ...(text('docs/versioner.md').split('## Når myndigheder lægges sammen')[1] ?? '').matchAll(
    /```yaml\n([\s\S]*?)```/g,
  ),
].map(([, yaml = '']) => yaml);

function text(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function host(): MemoryHost {
  const files = [
    'skrivefelt.yaml',
    'standarder.yaml',
    'felttyper/uge.json',
    OLD,
    OLD.replace('.md', '.godkendelse.yaml'),
    'tilbud/solgaarden/tilbud.yaml',
    LOCAL,
    LOCAL.replace('.md', '.godkendelse.yaml'),
  ];
  const logo = new Uint8Array(readFileSync(new URL(`${EXAMPLE}udseende/logo.png`, ROOT)));
  const read = files.map((file): [string, string | Uint8Array] => [file, text(`${EXAMPLE}${file}`)]);
  return memoryHost(Object.fromEntries([...read, ['udseende/logo.png', logo]]));
}

function rewrite(
  at: MemoryHost,
  path: string,
  ...changes: readonly (readonly [string | RegExp, string])[]
): void {
  const before = at.text(path) ?? '';
  const after = changes.reduce((whole, [from, to]) => {
    const next = whole.replace(from, to);
    expect(next).not.toBe(whole);
    return next;
  }, before);
  at.write(path, new TextEncoder().encode(after));
}

async function done(at: MemoryHost, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await call(at, args);
  expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
  return out;
}

function renameAuthority(at: MemoryHost): void {
  rewrite(at, 'skrivefelt.yaml', [/^myndighed:\n(?: .*\n)+/m, AUTHORITY]);
}

/** The new authority's template: the old one, released, with the head and the ids of the documentation. */
async function writeSuccessor(at: MemoryHost): Promise<void> {
  await done(at, 'release', 'serviceinformation');
  const fields = MAPPING.trim().split('\n');
  at.write(NEW, new TextEncoder().encode(at.text(OLD) ?? ''));
  rewrite(
    at,
    NEW,
    [/^id: .*\n/m, ''],
    [/^aendringer:\n(?: .*\n)+/m, ''],
    [/^version: .*\nstatus: .*\n/m, HEAD],
    [/til="serviceinformation#/g, 'til="information-om-tilbuddet#'],
    ...fields.map((line) => {
      const [old = '', now = ''] = line.split(': ');
      return [`{#${old} `, `{#${now} `] as const;
    }),
  );
  rewrite(at, OLD, ['status: klar', 'status: udgaaet']);
  at.write('kort.yaml', new TextEncoder().encode(MAPPING));
}

test('når myndigheden skifter navn, er en administrativ godkendelse nok', async () => {
  const at = host();
  renameAuthority(at);
  const lint = await call(at, ['lint', LOCAL]);
  expect(lint.out).toContain('stamdata »myndighed.navn«');
  const renewed = ['--betydning', 'administrativ-godkendelse'];
  await done(at, 'approve', OLD, '--rolle', STEERING, ...renewed);
  await done(at, 'approve', LOCAL, '--rolle', 'Forstander', ...renewed);
  expect((await call(at, ['lint', LOCAL])).out).toContain('alt er i orden');
});

test('svarene følger med til den nye myndigheds skabelon efter kortet, og intet skal læses igen, når kravene er de samme', async () => {
  const at = host();
  renameAuthority(at);
  await writeSuccessor(at);
  expect(await done(at, 'lint', NEW)).toContain('alt er i orden');
  const before = at.text(LOCAL) ?? '';
  const move = ['update', '--fra', 'serviceinformation', '--kort', 'kort.yaml'];
  expect(await done(at, ...move, '--dry-run')).toContain('+skabelon: information-om-tilbuddet@1.0.0\n');
  expect(at.text(LOCAL)).toBe(before);
  expect(await done(at, ...move)).toMatch(
    /serviceinformation 2\.0\.0 → information-om-tilbuddet 1\.0\.0\n {2}omdøbt: svarfrist hedder nu frist-for-svar\n {2}omdøbt: kontakt-email hedder nu sikker-mail\n1 opdateret/,
  );
  const after = at.text(LOCAL) ?? '';
  expect(after).toContain('::skrivefelt[2]{#frist-for-svar}\n');
  expect(after).not.toContain('Svar uden felt');
  expect(await done(at, ...move)).toBe('0 opdateret, 1 uændret.\n');
  await done(at, 'approve', NEW, '--rolle', STEERING);
  await done(at, 'approve', LOCAL, '--rolle', 'Forstander', '--betydning', 'administrativ-godkendelse');
  expect(await done(at, 'lint', LOCAL)).toContain('alt er i orden');
});

test('et felt, som kortet ikke nævner, får sit svar gemt, og et krav, der er ændret undervejs, skal læses igen', async () => {
  const at = host();
  await writeSuccessor(at);
  rewrite(
    at,
    NEW,
    [/\{#behov-vurderet /, '{#behovet '],
    [/\{#sikker-mail type=email/, '{#sikker-mail krav=boer type=linje'],
  );
  await done(at, 'update', '--fra', 'serviceinformation', '--kort', 'kort.yaml');
  expect(at.text(LOCAL)).toMatch(/# Svar uden felt\n[\s\S]*\{#behov-vurderet\}/);
  await done(at, 'approve', NEW, '--rolle', STEERING);
  const { code, err } = await call(at, ['approve', LOCAL, '--rolle', 'Forstander']);
  expect(code).toBe(1);
  expect(err).toContain('fejl i dokumentet');
});
