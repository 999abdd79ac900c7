import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../src/core/record.ts';
import { call } from '../cli/run-command.ts';
import { FOLDER, REPOSITORY, repository } from './repository.ts';

/** A document with findings, one of which a comment takes away. */
const TAKEN =
  '# A\n\n<!-- skrivefelt-fra linkdefinition-ubrugt: bruges i næste udgave -->\n[ubrugt]: https://example.dk\n';
const WORKSPACE = `${REPOSITORY}/${FOLDER}`;
const ENCODED =
  'retnings%20linjer/tilbud/solgaarden/bl%C3%A5b%C3%A6r%2C%20s%C3%B8m%20%26%20100%25%20(a%3Ab).md';

async function sarif(host = repository(), folder = WORKSPACE): Promise<unknown> {
  return JSON.parse((await call(host, ['lint', '--format', 'sarif'], folder)).out);
}

async function results(host = repository()): Promise<readonly unknown[]> {
  const found = valueAt(await sarif(host), ['runs', 0, 'results']);
  return Array.isArray(found) ? found : [];
}

describe('SARIF', () => {
  test('siger, hvordan kolonner er talt, og hvad stierne er i forhold til', async () => {
    const log = await sarif();
    expect(valueAt(log, ['version'])).toBe('2.1.0');
    expect(valueAt(log, ['runs', 0, 'columnKind'])).toBe('utf16CodeUnits');
    expect(valueAt(log, ['runs', 0, 'originalUriBaseIds'])).toHaveProperty('SRCROOT');
    expect(valueAt(log, ['runs', 0, 'tool', 'driver', 'version'])).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('et fund har sted, besked og et aftryk, der ikke er en linje', async () => {
    expect(await results()).toContainEqual(
      expect.objectContaining({
        ruleId: 'svar-type',
        level: 'error',
        message: { text: expect.stringContaining('Skriv et tal') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: ENCODED, uriBaseId: 'SRCROOT' },
              region: { startLine: 13, startColumn: 1, endLine: 13, endColumn: 6 },
            },
          },
        ],
        partialFingerprints: {
          primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{32}:1$/),
          'skrivefelt/v1': expect.stringMatching(/^[0-9a-f]{32}$/),
        },
        relatedLocations: [
          expect.objectContaining({ id: 1, message: { text: 'Kravet står i skabelonen: »Frist«.' } }),
        ],
      }),
    );
  });

  test('et sikkert forslag er en rettelse på fundets sted', async () => {
    const found = (await results()).find((one) => valueAt(one, ['ruleId']) === 'skrivefelt-ukendt');
    const change = ['fixes', 0, 'artifactChanges', 0];
    expect(valueAt(found, [...change, 'artifactLocation', 'uri'])).toBe(ENCODED);
    expect(valueAt(found, [...change, 'replacements', 0])).toEqual({
      deletedRegion: valueAt(found, ['locations', 0, 'physicalLocation', 'region']),
      insertedContent: { text: expect.stringContaining('frist') },
    });
  });

  test('hver regel er beskrevet, med hele sin side, og fundene peger på den', async () => {
    const log = await sarif();
    const rules = valueAt(log, ['runs', 0, 'tool', 'driver', 'rules']);
    const all = await results();
    expect(all.length).toBeGreaterThanOrEqual(5);
    for (const found of all) {
      const rule = valueAt(rules, [Number(valueAt(found, ['ruleIndex']))]);
      const id = String(valueAt(found, ['ruleId']));
      expect(rule).toEqual({
        id,
        name: expect.stringMatching(/^[A-Z][A-Za-z0-9]+$/),
        shortDescription: { text: expect.stringMatching(/\.$/) },
        fullDescription: { text: expect.stringMatching(/\.$/) },
        help: { text: expect.any(String), markdown: expect.stringContaining('## Sådan retter du') },
        helpUri: `https://skrivefelt.dk/regler/${id}`,
        defaultConfiguration: { level: expect.stringMatching(/^(error|warning|note)$/) },
        properties: { tags: [expect.any(String)] },
      });
    }
  });

  test('er det samme, hvor end programmet bliver kaldt fra', async () => {
    expect(await sarif(repository(), `${WORKSPACE}/tilbud`)).toEqual(await sarif());
  });

  test('et fund, som en kommentar har taget væk, står der med sin begrundelse', async () => {
    const all = await results(repository(TAKEN));
    const taken = all.filter((one) => valueAt(one, ['ruleId']) === 'linkdefinition-ubrugt');
    expect(taken).toEqual([
      expect.objectContaining({
        suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'bruges i næste udgave' }],
      }),
    ]);
    // SARIF wants to hear of it for every result, or for none.
    expect(all.filter((one) => valueAt(one, ['suppressions']) === undefined)).toEqual([]);
    expect((await results()).filter((one) => valueAt(one, ['suppressions']) !== undefined)).toEqual([]);
  });

  test('kantede klammer i en besked er ingen link', async () => {
    const host = repository('# A\n\n:::skrivefelt{#navn}\nSe []() her.\n:::\n');
    for (const found of await results(host)) {
      expect(String(valueAt(found, ['message', 'text']))).not.toMatch(/(?<!\\)\[[^\]\\]*\]\(/);
    }
  });
});

// The program looks for its addresses on the net and waits for them, mostly in vain.
describe('Microsofts multitool har ingen fejl og advarsler (regelsættene Sarif og Ghas)', {
  timeout: 180_000,
}, () => {
  test.each([
    ['med fund', repository()],
    ['med et fund, der er taget væk', repository(TAKEN)],
    ['uden fund', repository('# A\n\n:::skrivefelt{#frist}\n12\n:::\n\n:::skrivefelt{#navn}\nBo\n:::\n')],
  ])('%s', async (name, host) => {
    const { out } = await call(host, ['lint', '--format', 'sarif'], WORKSPACE);
    expect(out.includes('"ruleId"')).toBe(name !== 'uden fund');
    const said = validated(out);
    expect(said).toContain('Analysis completed successfully.');
    expect(said.split('\n').filter((line) => /: (error|warning) /.test(line))).toEqual([]);
  });

  test('og den finder det, der er galt', async () => {
    const { out } = await call(repository(), ['lint', '--format', 'sarif'], WORKSPACE);
    expect(validated(out.replaceAll('"startLine": 13', '"startLine": 0'))).toMatch(/: error /);
  });
});

/** What the multitool says of a log. Its exit code says nothing. */
function validated(log: string): string {
  const require = createRequire(import.meta.url);
  const nested = createRequire(require.resolve('@microsoft/sarif-multitool/package.json'));
  const packaged = nested.resolve(`@microsoft/sarif-multitool-${process.platform}/package.json`);
  const program = join(
    packaged,
    '..',
    process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool',
  );
  if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
  const folder = mkdtempSync(join(tmpdir(), 'skrivefelt-sarif-'));
  const [input, output] = [join(folder, 'fund.sarif'), join(folder, 'dom.sarif')];
  try {
    writeFileSync(input, log);
    // It speaks through a file as well; that one has every finding, whatever the console leaves out.
    const said = runProgram(program, ['validate', input, '--rule-kind', 'Sarif;Ghas', '--output', output]);
    return `${said}\n${verdicts(readFileSync(output, 'utf8'))}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runProgram(program: string, args: readonly string[]): string {
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  try {
    return execFileSync(program, [...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  }
}

function verdicts(log: string): string {
  const found = valueAt(JSON.parse(log), ['runs', 0, 'results']);
  if (!Array.isArray(found)) throw new Error('the multitool gave no verdict');
  return found
    .map((one) => `: ${String(valueAt(one, ['level']) ?? 'warning')} ${JSON.stringify(one)}`)
    .join('\n');
}
