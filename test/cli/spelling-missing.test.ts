import { expect, test, vi } from 'vitest';
import { LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

vi.mock('hunspell-wasm', () => {
  throw new Error('not installed');
});

test('uden ordbogens pakker bliver resten kontrolleret, og det bliver sagt på én linje', async () => {
  const files = {
    [TEMPLATE]: template('# A\n\n:::skrivefelt[Hvordan?]{#svar}\nFortæl.\n:::\n'),
    [LOCAL]: local('# A\n\n:::skrivefelt{#svar}\nVi skrvier er er det ned.\n:::\n'),
  };
  const { out, err } = await call(workspace({ ...files, ...configuration('stavning: ja\n') }).host, ['lint']);
  expect(err).toBe('Stavningen er ikke kontrolleret: ordbogen er ikke installeret.\n');
  expect(out).toContain('dobbelt-ord');
  expect(out).not.toContain('»skrvier«');
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
