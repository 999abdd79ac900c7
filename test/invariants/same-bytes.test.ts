import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { exampleWorkspaces, openExample } from './published-examples.ts';

const PROGRAM = resolve(import.meta.dirname, '../../dist/cli.cjs');

/** Renders a workspace in a process of its own and returns the digest of every file written. */
async function digests(
  workspace: string,
  environment: Readonly<Record<string, string>>,
  threads: number,
): Promise<Readonly<Record<string, string>>> {
  const out = mkdtempSync(join(tmpdir(), 'skrivefelt-bytes-'));
  const options = ['--out', out, '--uden-cache', '--arbejdere', String(threads)];
  try {
    await promisify(execFile)(
      process.execPath,
      [...nodeOptions(environment), PROGRAM, 'render', workspace, ...options],
      { env: { ...process.env, ...environment } },
    );
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(docx|pdf)$/.test(file),
    );
    return Object.fromEntries(
      files.map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
      ]),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Another day is a clock that is put forward before the program starts. */
function nodeOptions({ DAYS }: Readonly<Record<string, string>>): readonly string[] {
  if (DAYS === undefined) return [];
  const shift = `const now = Date.now, Real = Date, by = ${Number(DAYS)} * 864e5; globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(now() + by); } static now() { return now() + by; } };`;
  return ['--import', `data:text/javascript,${encodeURIComponent(shift)}`];
}

it.each(exampleWorkspaces)(
  'two processes, two time zones, two days, one thread or two: %s gives the same bytes',
  async (workspace) => {
    const [one, other] = await Promise.all([
      digests(workspace, { TZ: 'Europe/Copenhagen' }, 1),
      digests(workspace, { TZ: 'Pacific/Auckland', DAYS: '400', LANG: 'C', USER: 'somebody-else' }, 2),
    ]);
    expect(Object.keys(one)).toHaveLength(2 * openExample(workspace).documents().length);
    expect(other).toEqual(one);
  },
  // Whole workspaces in both formats, twice.
  240_000,
);
