import { chmodSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The package's root. */
export const PACKAGE = resolve(import.meta.dirname, '../..');

/** The line by which the snippets install the program; the tests have it installed already. */
export const INSTALL = /^npm install --global --ignore-scripts skrivefelt@\d+\.\d+\.\d+$/;

/** A folder that holds `skrivefelt` as an installation would put it on the path: the program as it is built. */
export function installedProgram(): string {
  const bin = realpathSync(mkdtempSync(join(tmpdir(), 'skrivefelt-bin-')));
  const program = join(bin, 'skrivefelt');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(PACKAGE, 'dist/cli.cjs')}' "$@"\n`);
  chmodSync(program, 0o755);
  return bin;
}
