import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/audit.mjs');
const folder = mkdtempSync(join(tmpdir(), 'skrivefelt-audit-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the check with an npm that does as told, and gives what it says and ends with. */
function auditWith(code: string, seconds = 30): { readonly said: string; readonly code: number | null } {
  const npm = join(folder, 'npm.cjs');
  writeFileSync(npm, code);
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, String(seconds)], {
    env: { ...process.env, npm_execpath: npm },
    encoding: 'utf8',
  });
  return { said: stdout, code: status };
}

function answering(report: unknown): string {
  return `console.log(${JSON.stringify(JSON.stringify(report))}); process.exitCode = 1;`;
}

const found = (severity: string): unknown => ({
  vulnerabilities: { alfa: { name: 'alfa', severity, range: '<2.0.0' } },
});

describe('the check of what is known to be unsafe', () => {
  it('passes when nothing is known', () => {
    expect(auditWith(answering({ vulnerabilities: {} }))).toEqual({
      said: 'npm audit: nothing known of what runs\n',
      code: 0,
    });
  });

  it('passes what is less than moderate', () => {
    expect(auditWith(answering(found('low'))).code).toBe(0);
  });

  it.each(['moderate', 'high', 'critical'])('fails on what is %s, and names it', (severity) => {
    expect(auditWith(answering(found(severity)))).toEqual({
      said: `npm audit: alfa <2.0.0 is ${severity}\n`,
      code: 1,
    });
  });

  it.each([
    ['says no', answering({ statusCode: 405, message: '405 Method Not Allowed' })],
    ['cannot be found', answering({ message: 'request failed, reason: getaddrinfo ENOTFOUND' })],
    ['says something else', 'console.log("<html>")'],
    ['says nothing', ''],
  ])('goes on with one line when the registry %s', (_, npm) => {
    const { said, code } = auditWith(npm);
    expect(said).toMatch(/^npm audit: not asked, the registry does not answer \(.+\)\n$/);
    expect(code).toBe(0);
  });

  it('goes on when the registry never answers', () => {
    const { said, code } = auditWith('setInterval(() => {}, 1000);', 1);
    expect(said).toMatch(/not asked.*\(ETIMEDOUT\)/);
    expect(code).toBe(0);
  });

  it('asks about what runs, by the lockfile alone', () => {
    const { said } = auditWith(
      answering({ message: 'x' }).replace(
        /^/,
        'if (!process.argv.includes("--omit=dev") || !process.argv.includes("--package-lock-only")) process.exit(0);',
      ),
    );
    expect(said).toContain('(x)');
  });
});
