import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { local, template } from '../pipeline/small-workspace.ts';

const CLI = resolve(import.meta.dirname, '../../dist/cli.cjs');

/** Patterns that a matcher tries in more ways than there is time for, each with a text that leads it there. */
const HANGING: readonly (readonly [pattern: string, answer: string])[] = [
  ['^(a+)+$', `${'a'.repeat(60)}!`],
  ['(z+z+)+y', 'z'.repeat(60)],
  ['^(\\w+\\s?)*$', `${'ord'.repeat(20)}!`],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(60)],
  ['(.*,){20}P', `${'1,'.repeat(60)}`],
  ['^(a|a)*$', `${'a'.repeat(60)}!`],
];

const folder = mkdtempSync(join(tmpdir(), 'skrivefelt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The rules that speak when an answer is held against a pattern; null when the program never came to an end. */
function lint(fields: string, answers: string): readonly string[] | null {
  write(
    'skrivefelt.yaml',
    'sprogversion: 1\nfelttyper: felttyper\nmyndighed: { id: region-test, navn: Region Test, kortnavn: RT }\nskabeloner: skabeloner\ntilbud: tilbud\nudgivet: udgivet\nhovedblok: region-sjaelland\ngodkendere:\n  - { rolle: Forstander, niveau: lokal }\n',
  );
  write('felttyper/kode.json', JSON.stringify({ grundtype: 'linje', pattern: HANGING[0]?.[0] }));
  write('tilbud/solgaarden/tilbud.yaml', 'id: solgaarden\nnavn: Solgården\ntilbudstype: botilbud\n');
  write('skabeloner/alarmer.md', template(fields));
  write('tilbud/solgaarden/alarmer.md', local(answers));
  const args = [CLI, 'lint', 'tilbud/solgaarden/alarmer.md', '--format', 'json'];
  // Thirty times what the slowest of our machines needs: it guards against what never ends, and measures nothing.
  const { stdout, signal } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    killSignal: 'SIGKILL',
  });
  return signal === null ? [...stdout.matchAll(/"(svar-[a-z-]+)"/g)].map(([, rule = '']) => rule) : null;
}

describe('no pattern keeps the program from coming to an end', () => {
  it('of a template', { timeout: 150_000 }, () => {
    const fields = HANGING.map(
      ([pattern], at) => `:::skrivefelt[Felt ${at}]{#f${at} type=linje moenster="${pattern}"}\nSkriv.\n:::\n`,
    );
    const answers = HANGING.map(([, answer], at) => `:::skrivefelt{#f${at}}\n${answer}\n:::\n`);
    const rules = lint(`# Formål\n\n${fields.join('\n')}`, `# Formål\n\n${answers.join('\n')}`);
    expect(rules?.filter((rule) => rule === 'svar-moenster')).toHaveLength(HANGING.length);
  });

  it('of an own field type', { timeout: 150_000 }, () => {
    const rules = lint(
      '# Formål\n\n:::skrivefelt[Kode]{#kode type=kode}\nSkriv.\n:::\n',
      `# Formål\n\n:::skrivefelt{#kode}\n${HANGING[0]?.[1]}\n:::\n`,
    );
    expect(rules).toContain('svar-egen-type');
  });
});
