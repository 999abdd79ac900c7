import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/cli/report-targets.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const FIELD = '# A\n\n:::skrivefelt[Frist]{#frist type=tal}\nx\n:::\n';
const answered = (text: string): string => local(`# A\n\n:::skrivefelt{#frist}\n${text}\n:::\n`);
const GOOD = { [TEMPLATE]: template(FIELD), [LOCAL]: answered('12') };
const BAD = { [TEMPLATE]: template(FIELD), [LOCAL]: answered('snart') };
const WARNED = { [TEMPLATE]: template(`${FIELD}\n[ubrugt]: https://example.dk\n`), [LOCAL]: answered('12') };

describe('flere formater på én gang', () => {
  test('ét på skærmen, de andre i filer', async () => {
    const { host } = workspace(BAD);
    const args = ['lint', '--format', 'sarif:ud/fund.sarif', '--format', 'pretty', '--format=gitlab:gl.json'];
    const { code, out, err } = await call(host, args);
    expect(code).toBe(1);
    expect(out).toBe((await call(workspace(BAD).host, ['lint'])).out);
    expect(err).toBe('Skrev ud/fund.sarif\nSkrev gl.json\n');
    expect(JSON.parse(host.text('ud/fund.sarif') ?? '').version).toBe('2.1.0');
    expect(JSON.parse(host.text('gl.json') ?? '')).toHaveLength(1);
  });

  test('er alle i filer, er skærmen tom', async () => {
    const { host } = workspace(BAD);
    expect((await call(host, ['lint', '--format', 'pretty:fund.txt'])).out).toBe('');
    expect(host.text('fund.txt')).toContain('svar-type');
  });

  test('filen er i forhold til mappen, kommandoen blev kaldt i', async () => {
    const { host } = workspace(BAD);
    await call(host, ['lint', '--format', 'json:fund.json'], '/arbejdsomraade/tilbud');
    expect(host.text('tilbud/fund.json')).toContain('svar-type');
  });

  test('uden et Git-arkiv er stierne i forhold til den mappe', async () => {
    const { out } = await call(workspace(BAD).host, ['lint', '--format', 'gitlab'], '/arbejdsomraade/tilbud');
    expect(JSON.parse(out)[0].location.path).toBe('solgaarden/alarmer.md');
  });

  test('en fil, der ikke kan skrives, er 2, og det på skærmen er skrevet', async () => {
    const { host } = workspace(BAD);
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'skrivefelt-')));
    try {
      const refusing = { ...host, write: nodeHost().write };
      const { code, out, err } = await call(refusing, [
        'lint',
        '--format',
        'pretty',
        '--format',
        'json:/dev/null/x',
      ]);
      expect(code).toBe(2);
      expect(out).toContain('svar-type');
      expect(err).toContain('Kan ikke skrive filen');
      const file = `${folder}/æøå fund.json`;
      expect((await call(refusing, ['lint', '--format', `json:${file}`])).code).toBe(1);
      expect(readdirSync(folder)).toEqual(['æøå fund.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('slutkoden', () => {
  test.each([
    ['uden fund', GOOD, [], 0],
    ['med fejl', BAD, [], 1],
    ['med advarsler', WARNED, [], 0],
    ['med så mange advarsler, som der må være', WARNED, ['--max-warnings', '1'], 0],
    ['med flere', WARNED, ['--max-warnings', '0'], 1],
    ['uden advarsler, når der ingen må være', GOOD, ['--max-warnings', '0'], 0],
    ['med en fil, der ikke findes', GOOD, [LOCAL, 'findes-ikke.md'], 2],
  ])('%s', async (_, files, args, expected) => {
    for (const format of ['pretty', 'github', 'sarif']) {
      const { code } = await call(workspace(files).host, ['lint', ...args, '--format', format]);
      expect(code).toBe(expected);
    }
  });

  test('for mange advarsler bliver sagt', async () => {
    const { err } = await call(workspace(WARNED).host, ['lint', '--max-warnings', '0']);
    expect(err).toBe('Antallet af advarsler er 1, og det må højst være 0 (--max-warnings).\n');
  });
});

describe('et CPR-nummer kommer ikke med ud', () => {
  const quoted = { ...GOOD, [LOCAL]: answered('120170-1234 <b>') };

  test('i linjen, og stregen står stadig rigtigt', async () => {
    const { out } = await call(workspace(quoted).host, ['lint']);
    expect(out).toContain('│ 120170-**** <b>\n        │             ^^^\n');
  });

  test.each(REPORT_FORMATS)('når en besked gengiver et svar (%s)', async (format) => {
    const { host } = workspace({ ...GOOD, [LOCAL]: answered('120170-1234, 1201701234 og 120170 1234') });
    const { out } = await call(host, ['lint', '--format', format]);
    expect(out).toContain('svar-type');
    expect(out).toContain('120170-****');
    expect(out).not.toMatch(/120170[- ]?1234/);
  });

  test('andre tal bliver stående', async () => {
    const { out } = await call(workspace({ ...GOOD, [LOCAL]: answered('9999999999 eller 12345678') }).host, [
      'lint',
    ]);
    expect(out).toContain('9999999999 eller 12345678');
  });
});

test('den menneskelige udskrift siger, hvor man kan læse om reglen', async () => {
  const { out } = await call(workspace(BAD).host, ['lint']);
  expect(out).toContain('\nLæs om en regel med »skrivefelt regel svar-type«.\n');
});
