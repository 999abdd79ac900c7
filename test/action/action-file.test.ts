import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE, readAction } from './composite.ts';

const read = (file: string): string => readFileSync(join(PACKAGE, file), 'utf8');
const { inputs, outputs, runs } = readAction();
const PAGE = read('docs/pull-requests.md');

/** The rows of the table that has a heading, as their cells. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const part = PAGE.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? '';
  return part
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What the program action-validator says of a file: nothing, when it is right. */
function validated(file: string): { readonly code: number | null; readonly said: string } {
  const program = createRequire(import.meta.url).resolve('@action-validator/cli/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, join(PACKAGE, file)], {
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

describe('action.yml', () => {
  test('er gyldig, siger action-validator', () => {
    expect(validated('action.yml')).toEqual({ code: 0, said: '' });
    expect(validateAction(read('action.yml').replace('using: composite', 'using: noget')).errors).not.toEqual(
      [],
    );
  });

  test('et input står kun under env, så det aldrig bliver en del af et script', () => {
    expect(runs.using).toBe('composite');
    const used = runs.steps.flatMap(({ env = {} }) =>
      Object.values(env).flatMap((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? []),
    );
    expect([...used].sort()).toEqual(Object.keys(inputs).sort());
    expect(read('action.yml').match(/\binputs\./g)).toHaveLength(used.length);
  });

  test('intet script indeholder et udtryk', () => {
    const scripts = runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('bruger kun GitHubs egne actions, i en fast udgave', () => {
    const used = runs.steps.flatMap(({ uses }) => uses ?? []);
    expect(used.map((one) => one.split('@')[0])).toEqual([
      'actions/upload-artifact',
      'github/codeql-action/upload-sarif',
    ]);
    for (const one of used) expect(one).toMatch(/@([0-9a-f]{40}|v\d+)$/);
  });
});

describe('docs/pull-requests.md', () => {
  test('har de input og outputs, som action.yml har, med samme ord', () => {
    expect(rowsUnder('input | når intet er skrevet | gør')).toEqual(
      Object.entries(inputs).map(([name, one]) => [
        `\`${name}\``,
        one.default === '' ? '' : `\`${one.default}\``,
        one.description,
      ]),
    );
    expect(rowsUnder('output | er')).toEqual(
      Object.entries(outputs).map(([name, one]) => [`\`${name}\``, one.description]),
    );
  });
});

test('docs/ci/github-udgiv.yml er en gyldig workflow, siger action-validator', () => {
  expect(validated('docs/ci/github-udgiv.yml')).toEqual({ code: 0, said: '' });
});

describe('docs/ci/github.yml', () => {
  const text = read('docs/ci/github.yml');

  test('er en gyldig workflow, siger action-validator', () => {
    expect(validated('docs/ci/github.yml')).toEqual({ code: 0, said: '' });
    expect(validateWorkflow(text.replace('runs-on', 'koerer-paa')).errors).not.toEqual([]);
  });

  test('kalder kun med input, der findes, henter historikken og har ikke flere rettigheder end nødvendigt', () => {
    const { permissions, jobs } = parse(text);
    expect(permissions).toEqual({ contents: 'read' });
    const steps: readonly { readonly uses: string; readonly with: Readonly<Record<string, unknown>> }[] =
      jobs.retningslinjer.steps;
    const own = steps.filter(({ uses }) => /skrivefelt@/.test(uses));
    expect(own).toHaveLength(1);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(own[0]?.with ?? {})));
    expect(steps.find(({ uses }) => uses.startsWith('actions/checkout@'))?.with).toMatchObject({
      'fetch-depth': 0,
      'persist-credentials': false,
    });
  });
});
