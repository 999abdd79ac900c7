import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');
const EXAMPLE = resolve(import.meta.dirname, '../../examples/region-sjaelland');
const DOCUMENT = 'tilbud/solgaarden/forebyggelse-af-overgreb.md';

/** Starts the built program and tells which scripts ran by the time it ended. */
const TELL = `
const { scripts } = require(${JSON.stringify(resolve(DIST, 'cli.cjs'))});
process.on('exit', () => process.stderr.write('\\n' + JSON.stringify([...scripts].map(
  ([name, { cachedDataRejected }]) => [name, cachedDataRejected === false],
))));
`;

interface Loaded {
  /** Names without what the bundler added. */
  readonly names: readonly string[];
  readonly kilobytes: number;
  /** Those whose code V8 had to compile, since none was kept, or it did not fit. */
  readonly compiled: readonly string[];
}

const MEMORY = mkdtempSync(join(tmpdir(), 'skrivefelt-'));
afterEach(() => rmSync(MEMORY, { recursive: true, force: true }));

function loadedBy(...args: readonly string[]): Loaded {
  const { stderr } = spawnSync(process.execPath, ['--eval', TELL, '--', 'skrivefelt', ...args], {
    cwd: EXAMPLE,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, SKRIVEFELT_CACHE: MEMORY },
  });
  const told: readonly (readonly [string, boolean])[] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
  const files = told.map(([file]) => file);
  const bytes = files.map((file) => statSync(resolve(DIST, 'program', file)).size);
  return {
    names: files.map((file) => file.replace(/(-[A-Z0-9]{8})?\.cjs$/, '').replace('./', '')),
    kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1024,
    compiled: told.filter(([, isKept]) => !isKept).map(([file]) => file),
  };
}

describe('what the built program loads', () => {
  it('for --help: no parser, no rules, no command', () => {
    const { names } = loadedBy('--help');
    expect(names.filter((name) => /parser|lint|render|remark|satteri/.test(name))).toEqual([]);
  });

  it('for lint: its command and a parser, and neither renderer nor another command', () => {
    const { names } = loadedBy('lint', DOCUMENT);
    expect(names).toContain('lint');
    const others = [
      'render',
      'render-docx',
      'render-pdf',
      'approve',
      'update',
      'release',
      'audit',
      'status',
      'new',
      'init',
    ];
    expect(names.filter((name) => others.includes(name))).toEqual([]);
  });

  it('for a lint that says what the last one said: the script it begins with, and no other', () => {
    loadedBy('lint', DOCUMENT);
    expect(loadedBy('lint', DOCUMENT).names).toEqual(['main']);
  });

  it('is compiled beforehand, all of it', () => {
    const { names, compiled } = loadedBy('lint', DOCUMENT);
    expect(names.length).toBeGreaterThan(10);
    expect(compiled).toEqual([]);
    expect(loadedBy('lint', DOCUMENT).compiled).toEqual([]);
  });

  /*
   * Limits, not figures: a little above what it takes today. Whoever lifts one has made every run of the program read
   * more, and says why.
   */
  it.each([
    ['--help', ['--help'], 33],
    ['lint of one document', ['lint', DOCUMENT], 1150],
    ['status', ['status'], 1350],
  ])('for %s: no more than its limit of code', (_, args, limit) => {
    expect(loadedBy(...args).kilobytes).toBeLessThan(limit);
  });
});
