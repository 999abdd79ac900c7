import { expect, test } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const FILES = {
  [TEMPLATE]: template('# A\n\n:::skrivefelt[Hvordan?]{#svar}\nFortæl.\n:::\n'),
  [LOCAL]: local('# A\n\n:::skrivefelt{#svar}\nVi skrvier det ned i gåholdet.\n:::\n'),
};

test('uden stavning: ja bliver stavningen ikke kontrolleret', async () => {
  const { out } = await call(workspace(FILES).host, ['lint']);
  expect(out).not.toContain('skrvier');
});

/** The findings on spelling in a report as JSON. */
function misspelt(report: string): readonly Readonly<Record<string, unknown>>[] {
  const { findings }: { findings: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(report);
  return findings.filter(({ rule }) => rule === 'stavning');
}

test('med stavning: ja bliver ord, der ikke står i en ordbog, meldt', async () => {
  const { host } = workspace({
    ...FILES,
    ...configuration('stavning: ja\nordbog: ordbog.txt\n'),
    'ordbog.txt': '# vores egne\ngåhold\n',
  });
  const { out, err, code } = await call(host, ['lint', '--format', 'json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const findings = misspelt(out);
  expect(findings).toMatchObject([{ rule: 'stavning', message: expect.stringContaining('»skrvier«') }]);
  expect(findings[0]).not.toHaveProperty('suggestion');
});

test('--forslag foreslår et ord', async () => {
  const { host } = workspace({ ...FILES, ...configuration('stavning: ja\n') });
  const { out } = await call(host, ['lint', '--forslag', '--format', 'json']);
  expect(misspelt(out)[0]).toMatchObject({ suggestion: 'skriver' });
});

test('ord, der står i grundlinjen, er ikke nye', async () => {
  const { host } = workspace({ ...FILES, ...configuration('stavning: ja\n') });
  expect((await call(host, ['baseline'])).out).toContain('stavning');
  expect((await call(host, ['lint'])).out).not.toContain('skrvier');
});

test('en ordbog, der ikke er der, bliver meldt', async () => {
  const { host } = workspace({ ...FILES, ...configuration('ordbog: mangler.txt\n') });
  expect((await call(host, ['lint'])).out).toContain('»mangler.txt«');
});

function configuration(lines: string) {
  const usual = `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
godkendere: [{ rolle: Forstander, niveau: lokal }]
`;
  return { 'skrivefelt.yaml': usual + lines };
}
