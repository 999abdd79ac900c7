import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PACKAGE, runAction } from './composite.ts';
import { FOLDER, PULL_REQUEST, pullRequest, usualChange } from './pull-request.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'skrivefelt-handling-')));
const server = pullRequest(usualChange);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  server.dispose();
});

/** What the package is built of. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'templates',
  'examples',
  'tsconfig.json',
  'scripts',
  'src',
  'schemas',
  'data',
  'docs',
  'hovedblokke',
];

function copySources(target: string): void {
  for (const one of SOURCES) {
    cpSync(join(PACKAGE, one), join(target, one), {
      recursive: true,
      filter: (source) => !source.endsWith('src/generated'),
    });
  }
}

/** npm, but `ci` links the packages that are here instead of fetching them, and every call is written down. */
function standIn(bin: string, calls: string): void {
  const npm = execFileSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'npm'),
    `#!/usr/bin/env bash\necho "$*" >> '${calls}'\nif [ "$1" = ci ]; then ln -s '${join(PACKAGE, 'node_modules')}' node_modules; else exec '${npm}' "$@"; fi\n`,
  );
  chmodSync(join(bin, 'npm'), 0o755);
}

test('handlingen bygger programmet i sin egen mappe, når det ikke er bygget, og kun da', () => {
  const action = join(folder, 'skrivefelt');
  copySources(action);
  const [bin, calls] = [join(folder, 'bin'), join(folder, 'kald')];
  standIn(bin, calls);
  const env = { ...PULL_REQUEST, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const workspace = server.checkout('all');
  const errors = (): string | undefined =>
    runAction({ workspace, inputs: { sti: FOLDER, udgiv: 'nej' }, env, actionPath: action }).outputs[
      'antal-fejl'
    ];
  expect(errors()).toBe('2');
  expect(existsSync(join(action, 'dist/cli.cjs'))).toBe(true);
  expect(errors()).toBe('2');
  expect(readFileSync(calls, 'utf8')).toBe('ci --ignore-scripts\nrun --silent build\n');
}, 180_000);

test('npm pack bygger pakken og siger kun, hvad den hedder: sådan henter pre-commit den', () => {
  const pack = join(folder, 'pakke');
  copySources(pack);
  symlinkSync(join(PACKAGE, 'node_modules'), join(pack, 'node_modules'));
  const { name, version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const said = execFileSync('npm', ['pack'], { cwd: pack, encoding: 'utf8', stdio: 'pipe' });
  expect(said.trim()).toBe(`${name}-${version}.tgz`);
  execFileSync('tar', ['-xzf', said.trim()], { cwd: pack });
  symlinkSync(join(PACKAGE, 'node_modules'), join(pack, 'package/node_modules'));
  const program = join(pack, 'package/dist/cli.cjs');
  const call = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [program, ...args], { cwd: PACKAGE, encoding: 'utf8' });
  expect(call('lint', 'examples/kommune')).toContain('alt er i orden');
  expect(call('regel', 'svar-type')).toContain('svar-type');
}, 180_000);

test('uden Node på maskinen siger den, hvad der mangler', () => {
  const bin = join(folder, 'tom');
  mkdirSync(bin);
  const bash = execFileSync('bash', ['-c', 'command -v bash'], { encoding: 'utf8' }).trim();
  writeFileSync(join(bin, 'bash'), `#!${bash}\nexec ${bash} "$@"\n`);
  chmodSync(join(bin, 'bash'), 0o755);
  const { code, out } = runAction({ workspace: bin, env: { PATH: bin } });
  expect(code).toBe(2);
  expect(out).toContain('Maskinen har ikke Node.');
});
