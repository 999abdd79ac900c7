import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { memoryHost } from '../memory-host.ts';
import { TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const HOST = workspace({ [TEMPLATE]: template('# A\n') }).host;

describe('hjælp', () => {
  test.each([['--help'], ['-h'], ['hjaelp']])('skrivefelt %s nævner hver kommando', async (arg) => {
    const { code, out, err } = await call(HOST, [arg]);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const [name, { summary }] of Object.entries(commands))
      expect(out).toMatch(new RegExp(`  ${name} +${summary}`));
  });

  test.each(Object.keys(commands))('skrivefelt %s --help viser dens tilvalg', async (name) => {
    const { code, out } = await call(HOST, [name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Brug: skrivefelt ${name}`);
    const command = await commands[name]?.load();
    for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
  });

  test.each([[['--help']], ...Object.keys(commands).map((name) => [[name, '--help']])])(
    '%o siger, hvad programmet slutter med',
    async (args) => {
      const { out } = await call(HOST, args);
      expect(out).toMatch(/\nSlutter med\n {2}0 {2}\S/);
      expect(out).toMatch(/\n {2}2 {2}\S/);
    },
  );

  test('uden kommando er det forkert brug, men hjælpen kommer', async () => {
    const { code, out } = await call(HOST, []);
    expect(code).toBe(2);
    expect(out).toContain('Brug: skrivefelt <kommando>');
  });

  test('--version er pakkens', async () => {
    const { code, out } = await call(HOST, ['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('forkert brug siges på dansk og slutter med 2', () => {
  test.each([
    [['lnit'], 'Ukendt kommando »lnit«. Mente du »lint«?'],
    [['constructor'], 'Ukendt kommando »constructor«.'],
    [['lint', '--fromat', 'json'], 'Ukendt tilvalg »--fromat«. Mente du »--format«?'],
    [['lint', '--format'], 'Tilvalget »--format« er ikke skrevet rigtigt'],
    [
      ['lint', '--format', 'xml'],
      'Ukendt format »xml«. Formaterne er: pretty, json, sarif, github, gitlab, rdjson, junit.',
    ],
    [['lint', '--format', 'sarfi'], 'Mente du »sarif«?'],
    [['lint', '--format', 'json', '--format', 'sarif'], 'Kun ét format kan skrives på skærmen'],
    [['lint', '--format', 'json:a', '--format', 'sarif:./a'], 'To formater skal i samme fil'],
    [['lint', '--format', 'sarif:'], 'skal navnet på en fil stå'],
    [['lint', '--format', `json:${TEMPLATE}`], 'ender som en retningslinje'],
    [['lint', '--format', 'sarif:skrivefelt.YAML'], 'der ikke må skrives over'],
    [['lint', '--format', 'pretty:tilbud'], 'ikke en almindelig fil'],
    [['render', '--liste', TEMPLATE], 'ender som en retningslinje'],
    [
      ['lint', '--max-warnings', 'ingen'],
      '»ingen« er ikke et antal. Skriv et helt tal, fx --max-warnings 0.',
    ],
    [['lint', '--max-warnings=-1'], '»-1« er ikke et antal.'],
    [['regel', 'raa-htlm'], 'Der er ingen regel, der hedder »raa-htlm«. Mente du »raa-html«?'],
    [['data'], 'Der mangler noget: skriv »skrivefelt data <fil>«.'],
    [['data', 'a.md', 'b.md'], '»b.md« er én for meget.'],
    [['data', TEMPLATE], `»${TEMPLATE}« er ikke en lokal retningslinje.`],
    [['schema', 'findes-ikke'], 'Der er ingen skabelon »findes-ikke«. Skabelonerne er: alarmer.'],
    [
      ['new', 'findes-ikke', '--tilbud', 'solgaarden'],
      'Der er ingen skabelon »findes-ikke«. Skabelonerne er: alarmer.',
    ],
    [['new', 'alarmer'], 'Skriv, hvilket tilbud det er til: --tilbud ID. Tilbuddene er: solgaarden.'],
    [
      ['new', 'alarmer', '--tilbud', 'findes-ikke'],
      'Der er intet tilbud »findes-ikke«. Tilbuddene er: solgaarden.',
    ],
    [['new', 'alarmer', '--tilbud', 'Solgården'], 'Mente du »solgaarden«?'],
    [['new', 'alarmer', '--tilbud', 'solgaarden'], 'har ingen skrivefelter'],
    [['init', '--region', 'findes-ikke', 'ny'], 'Vælg mellem: kommune, region-nordjylland, region-sjaelland'],
  ])('%o', async (args, message) => {
    const { code, out, err } = await call(HOST, args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  test('uden for et arbejdsområde', async () => {
    const { code, err } = await call(memoryHost({ 'noter.txt': 'x' }), ['lint']);
    expect(code).toBe(2);
    expect(err).toContain('skrivefelt init');
  });

  test.each(['sprogversion: 2\n', 'bare tekst', ''])(
    'når arbejdsområdet ikke kan læses (%j)',
    async (text) => {
      const { code, out, err } = await call(memoryHost({ 'skrivefelt.yaml': text }), ['lint']);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/sprogversion/);
    },
  );
});
