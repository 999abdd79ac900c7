import { describe, expect, test } from 'vitest';
import { memoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const FIELD = '# A\n\n:::skrivefelt[Frist]{#frist type=tal}\nx\n:::\n';
const GOOD = { [TEMPLATE]: template(FIELD), [LOCAL]: local('# A\n\n:::skrivefelt{#frist}\n12\n:::\n') };
const BAD = { [TEMPLATE]: template(FIELD), [LOCAL]: local('# A\n\n:::skrivefelt{#frist}\nsnart\n:::\n') };
const DRAFT = { [TEMPLATE]: template(FIELD), [LOCAL]: local('# A\n', 'status: kladde') };

test('en skrivefelt.yaml, der ikke kan læses, er én besked og 2', async () => {
  const host = memoryHost({ ...GOOD, 'skrivefelt.yaml': ': : bad [' });
  const { code, out, err } = await call(host, ['lint']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^Filen »[^»]*skrivefelt.yaml« kan ikke læses fra linje 1\. [^\n]*\n$/);
});

describe('lint --format json', () => {
  test('skriver én linje JSON i den aftalte form og intet andet', async () => {
    const { code, out, err } = await call(workspace(BAD).host, ['lint', '--format', 'json']);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out.endsWith('}\n')).toBe(true);
    expect(out.trimEnd()).not.toContain('\n');
    const report: unknown = JSON.parse(out);
    expect(report).toEqual({
      version: 1,
      findings: [
        {
          file: LOCAL,
          rule: 'svar-type',
          severity: 'error',
          line: 13,
          column: 1,
          endLine: 13,
          endColumn: 6,
          message: expect.stringContaining('Frist'),
          related: [{ file: TEMPLATE, line: 15, column: 1, message: 'Kravet står i skabelonen: »Frist«.' }],
        },
      ],
      summary: { files: 2, errors: 1, warnings: 0, infos: 0 },
    });
  });

  test('har et forslag, når det er sikkert, hvad der menes', async () => {
    const host = workspace({ ...GOOD, [LOCAL]: local('# A\n\n:::skrivefelt{#frits}\n12\n:::\n') }).host;
    const { findings } = JSON.parse((await call(host, ['lint', LOCAL, '--format', 'json'])).out);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'skrivefelt-ukendt', suggestion: expect.stringContaining('frist') }),
    );
  });

  test('kolonner tælles i UTF-16-enheder', async () => {
    const host = workspace({
      ...GOOD,
      [LOCAL]: local('# A\n\n:::skrivefelt{#frist}\n12\n:::\n\n<!-- 🎉 --> løs\n'),
    }).host;
    const { findings } = JSON.parse((await call(host, ['lint', LOCAL, '--format', 'json'])).out);
    for (const { line, column, endLine, endColumn } of findings) {
      expect(Math.min(line, column, endLine, endColumn)).toBeGreaterThanOrEqual(1);
    }
    expect(findings.length).toBeGreaterThan(0);
  });

  test('uden fund', async () => {
    const { code, out } = await call(workspace(GOOD).host, ['lint', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      findings: [],
      summary: { files: 2, errors: 0, warnings: 0, infos: 0 },
    });
  });
});

describe('lint til mennesker', () => {
  test('viser linjen, reglen og hvordan det rettes', async () => {
    const { code, out } = await call(workspace(BAD).host, ['lint']);
    expect(code).toBe(1);
    expect(out).toContain(`${LOCAL}\n  13:1  fejl  `);
    expect(out).toContain('svar-type\n     13 │ snart\n        │ ^^^^^\n     ret: Skriv et tal, fx 12');
    expect(out).toContain(`se ${TEMPLATE}:15`);
    expect(out).toMatch(/\n2 filer tjekket: 1 fejl, 0 advarsler, 0 oplysninger\.\n$/);
  });

  test('når alt er i orden', async () => {
    expect(await call(workspace(GOOD).host, ['lint', LOCAL])).toEqual({
      code: 0,
      out: '1 fil tjekket: alt er i orden.\n',
      err: '',
    });
  });

  test('en kladde er ikke en fejl', async () => {
    expect((await call(workspace(DRAFT).host, ['lint'])).code).toBe(0);
  });
});

describe('hvad der tjekkes', () => {
  test.each([
    [[], 2],
    [['.'], 2],
    [['skabeloner'], 1],
    [['tilbud/solgaarden'], 1],
    [[LOCAL, LOCAL], 1],
    [[LOCAL, 'skabeloner'], 2],
  ])('%o', async (paths, files) => {
    const { out } = await call(workspace(GOOD).host, ['lint', ...paths, '--format', 'json']);
    expect(JSON.parse(out).summary.files).toBe(files);
  });

  test('også fra en undermappe', async () => {
    const { out } = await call(
      workspace(BAD).host,
      ['lint', 'alarmer.md'],
      '/arbejdsomraade/tilbud/solgaarden',
    );
    expect(out).toContain('alarmer.md\n  13:1  fejl');
  });

  test.each([
    [['findes-ikke.md'], /»findes-ikke\.md« findes ikke/],
    [['skabeloner/arkiv'], /Der er ingen retningslinjer i mappen »skabeloner\/arkiv«/],
    [['/et/andet/sted'], /findes ikke/],
  ])('%o er forkert brug', async (paths, message) => {
    const { host } = workspace({ ...GOOD, 'skabeloner/arkiv/noter.txt': 'Kun noter.' });
    const { code, out, err } = await call(host, ['lint', ...paths]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });
});

describe('lint --dato', () => {
  const host = () =>
    workspace({ [TEMPLATE]: template('# A\n\nAlle.\n', 'naeste-revision: 2026-09-30') }).host;

  test.each([
    ['2026-09-30', 'skal ses igennem senest 30. september 2026'],
    ['1. oktober 2026', 'skulle have været set igennem senest 30. september 2026'],
  ])('holder frister op imod %s', async (day, words) => {
    const { code, out } = await call(host(), ['lint', '--dato', day]);
    expect(code).toBe(0);
    expect(out).toContain(words);
  });

  test('siger ikke noget om frister, der er langt væk', async () => {
    const { out } = await call(host(), ['lint', '--dato', '2026-01-01']);
    expect(out).not.toContain('30. september 2026');
  });

  test.each(['september 2026', 'i morgen'])('»%s« er ikke en dag', async (day) => {
    const { code, err } = await call(host(), ['lint', '--dato', day]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `»${day}« er ikke en dag. Skriv fx --dato 2026-09-30.\n`,
    });
  });
});
