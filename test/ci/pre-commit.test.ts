import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type GitWorkspace, gitWorkspace } from '../cli/git-workspace.ts';
import { installedProgram, PACKAGE } from './installed-program.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly types_or: readonly string[];
  readonly require_serial: boolean;
}

const hooks: readonly Hook[] = parse(readFileSync(join(PACKAGE, '.pre-commit-hooks.yaml'), 'utf8'));
const [hook] = hooks;
const bin = installedProgram();
afterAll(() => rmSync(bin, { recursive: true }));

/** File types as pre-commit tells them. */
const TYPES: Readonly<Record<string, RegExp>> = { markdown: /\.(md|markdown)$/i, yaml: /\.ya?ml$/i };

/** Calls the hook as pre-commit does: from the repository's root, with the names of the files of its types. */
function commit(
  files: readonly string[],
  cwd = PACKAGE,
): { readonly code: number | null; readonly said: string } {
  const [program = '', ...args] = hook?.entry.split(' ') ?? [];
  const own = files.filter((file) => hook?.types_or.some((type) => TYPES[type]?.test(file)));
  expect(own.length).toBeGreaterThan(0);
  const { status, stdout, stderr } = spawnSync(program, [...args, ...own], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  return { code: status, said: `${stdout}${stderr}` };
}

const tracked = (folder: string): readonly string[] =>
  execFileSync('git', ['ls-files', '-z', folder], { cwd: PACKAGE, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);

describe('.pre-commit-hooks.yaml', () => {
  test('er ét hook, som får alle filer i ét kald', () => {
    expect(hooks).toHaveLength(1);
    expect(hook).toMatchObject({ id: 'skrivefelt', language: 'node', require_serial: true });
    expect(hook?.entry).toBe('skrivefelt lint');
  });

  test('et helt eksempel med LAESMIG.md og data er i orden', () => {
    const { code, said } = commit([...tracked('examples/kommune'), 'README.md', 'CHANGELOG.md']);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('alt er i orden') });
    expect(said).toContain('»examples/kommune/LAESMIG.md« er ikke en retningslinje');
  });

  test('alle filer i arkivet på én gang, fra flere arbejdsområder: fejl findes, og intet er forkert brug', () => {
    const { code, said } = commit(tracked('examples'));
    expect(code).toBe(1);
    expect(said).toContain('examples/region-sjaelland/tilbud/Strandhuset på Næsø/serviceinformation.md');
    expect(said.match(/fil(?:er)? tjekket/g)).toHaveLength(3);
  });

  test('kun data: de dokumenter, de gælder', () => {
    const { code, said } = commit(['examples/region-nordjylland/tilbud/marehalm/tilbud.yaml']);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^1 fil tjekket/m) });
  });

  test('og dem, der nævner tilbuddet: Herberget har skrevet »Lyngbakken«', () => {
    const { code, said } = commit(['examples/region-nordjylland/tilbud/lyngbakken/tilbud.yaml']);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^2 filer tjekket/m) });
    expect(said).toContain('»Lyngbakken« er et andet tilbud.  fremmed-tilbud');
  });

  test('en retningslinje med en fejl stopper en commit', () => {
    const { code } = commit(['examples/region-sjaelland/tilbud/Strandhuset på Næsø/serviceinformation.md']);
    expect(code).toBe(1);
  });
});

describe('fra Gits eget hook', () => {
  let repository: GitWorkspace | null = null;
  afterAll(() => repository?.dispose());

  test('kun data og tekst, som ikke er retningslinjer, stopper aldrig', () => {
    repository = gitWorkspace({ 'noter/læs mig.md': '# Hej\n', '../.github/dependabot.yml': 'version: 2\n' });
    const { root } = repository;
    const { code, said } = commit(
      ['vores retningslinjer æøå/noter/læs mig.md', '.github/dependabot.yml'],
      join(root, '..'),
    );
    expect(code).toBe(0);
    expect(said).toContain('er ikke en retningslinje og er ikke tjekket');
  });
});
