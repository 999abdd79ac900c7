import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../memory-host.ts';
import { LOCAL, local, TEMPLATE, TILBUD, template, workspace } from '../pipeline/small-workspace.ts';
import { call } from './run-command.ts';

const NUMBER = '120375-1008';
const FIELD = '# A\n\n:::skrivefelt[Hvem?]{#hvem}\nx\n:::\n';
const TEXT = `# A\n\n:::skrivefelt{#hvem}\n${'ord '.repeat(40)}${NUMBER} og 1203751008 og [${NUMBER}](#)\n:::\n`;
const SIDECAR = LOCAL.replace('.md', '.godkendelse.yaml');
const CONFIGURATION = `sprogversion: 1
myndighed: { id: region-test, navn: Region Test, kortnavn: RT }
skabeloner: skabeloner
tilbud: tilbud
godkendere: []
standarder: standarder.yaml
`;

describe('et personnummer', () => {
  test.each(['pretty', 'json'])('står ikke i --format %s, heller ikke i andre meldinger', async (format) => {
    const { host } = workspace({ [TEMPLATE]: template(FIELD), [LOCAL]: local(TEXT, 'status: kladde') });
    const { code, out } = await call(host, ['lint', '--format', format]);
    expect(code).toBe(1);
    expect(out).toContain('120375-****');
    expect(out).toContain('persondata-cpr');
    expect(out).toContain('link-tom');
    expect(out).not.toMatch(/120375-?1008/);
  });

  test('findes også i stamdata, godkendelser, standarder og indstillinger', async () => {
    const comment = `# ${NUMBER}\n`;
    const { host } = workspace({
      [TEMPLATE]: template(FIELD),
      [LOCAL]: local('# A\n', 'status: kladde'),
      [SIDECAR]: comment,
      [TILBUD]: `id: solgaarden\nnavn: Solgården\n${comment}`,
      'standarder.yaml': `[]\n${comment}`,
      'skrivefelt.yaml': `${CONFIGURATION}${comment}`,
    });
    expect(await filesWithNumber(host, [])).toEqual(['skrivefelt.yaml', 'standarder.yaml', SIDECAR, TILBUD]);
    expect(await filesWithNumber(host, [LOCAL])).toEqual([SIDECAR, TILBUD]);
  });
});

async function filesWithNumber(host: MemoryHost, files: readonly string[]): Promise<readonly string[]> {
  const { out } = await call(host, ['lint', ...files, '--format', 'json']);
  const { findings } = JSON.parse(out) as { findings: readonly { file: string; rule: string }[] };
  return findings.filter(({ rule }) => rule === 'persondata-cpr').map(({ file }) => file);
}
