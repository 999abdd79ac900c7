import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');
const EXAMPLE = resolve(import.meta.dirname, '../../examples/region-sjaelland');
const DOCUMENT = 'tilbud/solgaarden/forebyggelse-af-overgreb.md';

/** Starts the built program and tells which scripts ran by the time it ended. */
const TELL = `
const { scripts } = await import(${JSON.stringify(pathToFileURL(resolve(DIST, 'cli.cjs')).href)});
process.on('exit', () => process.stderr.write('\\n' + JSON.stringify([...scripts.keys()])));
`;

interface Loaded {
  /** Names without what the bundler added. */
  readonly names: readonly string[];
  readonly kilobytes: number;
}

function loadedBy(...args: readonly string[]): Loaded {
  const { stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', TELL, '--', 'skrivefelt', ...args],
    {
      cwd: EXAMPLE,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const files: readonly string[] = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
  const bytes = files.map((file) => statSync(resolve(DIST, 'program', file)).size);
  return {
    names: files.map((file) => file.replace(/(-[A-Z0-9]{8})?\.cjs$/, '').replace('./', '')),
    kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1024,
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

  /*
   * Limits, not figures: a little above what it takes today. Whoever lifts one has made every run of the program read
   * more, and says why.
   */
  it.each([
    ['--help, and what is said again', ['--help'], 31],
    ['lint of one document', ['lint', DOCUMENT], 1150],
    ['status', ['status'], 1350],
  ])('for %s: no more than its limit of code', (_, args, limit) => {
    expect(loadedBy(...args).kilobytes).toBeLessThan(limit);
  });
});
