import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const TEMPLATES = resolve(import.meta.dirname, '../../templates');
const REGIONS = readdirSync(TEMPLATES);
const templatesOf = (region: string): readonly string[] =>
  readdirSync(join(TEMPLATES, region)).filter((name) => name.endsWith('.md'));
const FIELD = '# A\n\n:::skrivefelt[Frist]{#frist type=tal}\nSkriv antallet af dage.\n:::\n';

test('schema viser skabelonens JSON Schema, fundet ved id eller fil', async () => {
  const { host } = workspace({ [TEMPLATE]: template(FIELD) });
  const byId = await call(host, ['schema', 'alarmer']);
  expect(byId.code).toBe(0);
  expect(JSON.parse(byId.out)).toMatchObject({
    properties: { frist: { type: 'number' } },
    required: ['frist'],
  });
  expect(await call(host, ['schema', TEMPLATE])).toEqual(byId);
});

test('data viser svarene i den aftalte form', async () => {
  const { host } = workspace({ [TEMPLATE]: template(FIELD), [LOCAL]: local('::skrivefelt[12]{#frist}\n') });
  const { code, out } = await call(host, ['data', LOCAL, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    skabelon: 'alarmer@2.0.0',
    tilbud: 'solgaarden',
    version: '1.0.0',
    svar: { frist: 12 },
  });
});

test('data uden en skabelon siger, hvad der mangler', async () => {
  const { host } = workspace({ [LOCAL]: local('::skrivefelt[12]{#frist}\n') });
  expect(await call(host, ['data', LOCAL])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('alarmer@2.0.0'),
  });
});

test.each<[string, readonly string[], string]>([
  ['data', [LOCAL], LOCAL],
  ['data', [LOCAL], TEMPLATE],
  ['schema', ['alarmer'], TEMPLATE],
  ['new', ['alarmer', '--tilbud', 'solgaarden'], TEMPLATE],
])('%s %j svarer ikke »intet«, når %s er for stor til at blive læst', async (command, args, file) => {
  const { host } = workspace({ [TEMPLATE]: template(FIELD), [LOCAL]: local('::skrivefelt[12]{#frist}\n') });
  host.write(file, new TextEncoder().encode(`${host.text(file)}\n${'ord '.repeat(200_000)}\n`));
  expect(await call(host, [command, ...args])).toEqual({
    code: 2,
    out: '',
    err: `»${file}« er for stor til at blive læst, så det vides ikke, hvad der står. Kør »skrivefelt lint ${file}«.\n`,
  });
});

describe('new', () => {
  test('laver et udkast, som kun mangler sine svar, og overskriver det aldrig', async () => {
    const { host } = workspace({ [TEMPLATE]: template(FIELD) });
    const made = await call(host, ['new', 'alarmer', '--tilbud', 'solgaarden']);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain(LOCAL);
    const text = host.text(LOCAL);
    expect(text).toContain(':::skrivefelt{#frist}');
    const { findings } = JSON.parse((await call(host, ['lint', '--format', 'json'])).out);
    expect(
      findings.map(({ rule, severity }: { rule: string; severity: string }) => [rule, severity]),
    ).toEqual([['skrivefelt-ubesvaret', 'info']]);
    expect(await call(host, ['new', 'alarmer', '--tilbud', 'solgaarden'])).toMatchObject({ code: 2 });
    expect(host.text(LOCAL)).toBe(text);
  });
});

describe('init', () => {
  test.each(REGIONS)('%s: hver skabelon kommer med, og alt kan læses', async (region) => {
    const host = memoryHost({ 'noter.txt': 'x' });
    const made = await call(host, ['init', 'nyt', '--region', region]);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('Begynd med nyt/LAESMIG.md');
    expect(host.text('nyt/LAESMIG.md')).toContain('npx skrivefelt render');
    expect(templatesOf(region)).not.toEqual([]);
    for (const name of templatesOf(region))
      expect(host.text(`nyt/skabeloner/${name}`)).toBe(readFileSync(join(TEMPLATES, region, name), 'utf8'));
    const linted = await call(host, ['lint', 'nyt', '--format', 'json']);
    expect(JSON.parse(linted.out).findings).toEqual([]);
  });

  test.each(
    REGIONS.flatMap((region) => templatesOf(region).map((name) => [region, name] as const)).filter(
      ([region, name]) => readFileSync(join(TEMPLATES, region, name), 'utf8').includes(':::skrivefelt['),
    ),
  )('%s: new laver et udkast uden fejl til %s', async (region, name) => {
    const starter = join(TEMPLATES, region, 'arbejdsomraade');
    const files = readdirSync(starter, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.\w+$/.test(file),
    );
    const host = memoryHost({
      ...Object.fromEntries(files.map((file) => [file, readFileSync(join(starter, file), 'utf8')])),
      [`skabeloner/${name}`]: readFileSync(join(TEMPLATES, region, name), 'utf8'),
    });
    const made = await call(host, ['new', name.replace('.md', ''), '--tilbud', 'mit-tilbud']);
    expect(made).toMatchObject({ code: 0, err: '' });
    const linted = await call(host, ['lint', `tilbud/mit-tilbud/${name}`, '--format', 'json']);
    const { findings, summary } = JSON.parse(linted.out);
    expect(summary.files).toBe(1);
    expect(new Set(findings.map(({ severity }: { severity: string }) => severity))).toEqual(
      new Set(['info']),
    );
  });

  test('laver et arbejdsområde, hvor alt kan læses, og udkast er uden fejl', async () => {
    const host = memoryHost({ 'noter.txt': 'x' });
    expect(await call(host, ['init', 'nyt'])).toMatchObject({ code: 0, err: '' });
    expect(host.text('nyt/skrivefelt.yaml')).toContain('sprogversion: 1');
    const linted = await call(host, ['lint', 'nyt', '--format', 'json']);
    expect(JSON.parse(linted.out).findings).toEqual([]);

    const made = await call(
      host,
      ['new', 'serviceinformation', '--tilbud', 'mit-tilbud'],
      '/arbejdsomraade/nyt',
    );
    expect(made).toMatchObject({ code: 0, err: '' });
    const { findings, summary } = JSON.parse((await call(host, ['lint', 'nyt', '--format', 'json'])).out);
    expect(summary.errors).toBe(0);
    expect(new Set(findings.map(({ severity }: { severity: string }) => severity))).toEqual(
      new Set(['info']),
    );
  });

  test('rører ikke et arbejdsområde, der er der', async () => {
    const { host } = workspace({ [TEMPLATE]: template(FIELD) });
    const before = new Map(host.files);
    expect(await call(host, ['init'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Der er allerede et arbejdsområde'),
    });
    expect(host.files).toEqual(before);
  });

  test('lader filer, der findes, være', async () => {
    const host = memoryHost({ 'nyt/skabeloner/serviceinformation.md': 'min egen\n' });
    await call(host, ['init', 'nyt']);
    expect(host.text('nyt/skabeloner/serviceinformation.md')).toBe('min egen\n');
    expect(host.text('nyt/skrivefelt.yaml')).not.toBeNull();
  });
});
