import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/read/node-host.ts';
import { PACKAGE } from '../ci/installed-program.ts';
import { call } from '../cli/run-command.ts';
import { WRITING_COMMANDS } from './commands.ts';
import { type FailingDisk, failingDisk, processNumbered } from './failing-disk.ts';
import { contentsOf, type Files, fill, folderWith, litterIn, neither } from './folder.ts';
import { start } from './program.ts';

const REFUSED =
  /Kan ikke skrive filen »[^«]+«: [^.]+\. (Filen er, som den var|Der er ingen fil skrevet)\. [^.]+, og kør kommandoen igen\./;

let folder = '';
beforeEach(() => {
  folder = folderWith();
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A disk on which nothing can be written from a certain call on; what stands can still be taken away. */
function fullFrom(first: number): FailingDisk {
  return failingDisk((call, name) =>
    call >= first && (name === 'writeSync' || name === 'openSync' || name === 'mkdirSync')
      ? { kind: 'refused', code: 'ENOSPC' }
      : { kind: 'made' },
  );
}

describe.each(WRITING_COMMANDS)('$name', ({ args, files }) => {
  test('en disk, der bliver fuld undervejs: hver fil er som før eller som efter, og det bliver sagt hvilken', async () => {
    const present = await files();
    fill(folder, present);
    const before = contentsOf(folder);
    const { disk, calls } = fullFrom(Number.POSITIVE_INFINITY);
    await call(nodeHost(disk, processNumbered(1)), args, folder);
    const after = contentsOf(folder);
    const writes = calls.flatMap((name, at) => (/^(open|write|mkdir)Sync$/.test(name) ? [at + 1] : []));
    for (const first of writes) {
      fill(folder, present);
      const { code, err } = await call(nodeHost(fullFrom(first).disk, processNumbered(1)), args, folder);
      expect(code, `call ${first}`).toBe(2);
      expect(err).toMatch(REFUSED);
      expect(err).toContain('disken er fuld');
      expect(err).toContain('Ryd op på disken');
      expect(neither(contentsOf(folder), before, after)).toEqual([]);
      expect(litterIn(folder)).toEqual([]);
      await call(nodeHost(), args, folder);
      expect(contentsOf(folder)).toEqual(after);
    }
  });

  test.each([
    ['EACCES', 'der er ikke adgang til at skrive der'],
    ['EROFS', 'disken kan kun læses'],
  ])('en mappe, der kun kan læses (%s): intet er ændret, og det bliver sagt', async (code, words) => {
    fill(folder, await files());
    const before = contentsOf(folder);
    const { disk } = failingDisk(() => ({ kind: 'refused', code }));
    const called = await call(nodeHost(disk, processNumbered(1)), args, folder);
    expect(called.code).toBe(2);
    expect(called.err).toMatch(REFUSED);
    expect(called.err).toContain(words);
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe('det byggede program på en rigtig disk', () => {
  const small = WRITING_COMMANDS.filter(({ name }) => !name.startsWith('baseline'));

  test.each(small)('$name: når disken ikke tager mere, er hver fil som før', async ({ args, files }) => {
    const present = await files();
    fill(folder, present);
    const before = contentsOf(folder);
    // A limit on the size of files, which needs no rights: the system says so in the middle of the write.
    const { code, err } = await start(args, folder, "trap '' XFSZ; ulimit -f 0").ended;
    expect(code).not.toBe(0);
    expect(err).toMatch(REFUSED);
    expect(err).toContain('filen er større, end der må skrives');
    expect(neither(contentsOf(folder), before, before)).toEqual([]);
    expect(litterIn(folder)).toEqual([]);
  });

  test.each(['lint', 'status', 'regel', 'lint --format json', '--help', '--version'])(
    '%s, hvis udskrift ikke kan skrives, siger det og slutter med 2',
    async (command) => {
      fill(folder, (await WRITING_COMMANDS[0]?.files()) ?? new Map());
      const { code, err } = await start(command.split(' '), folder, 'exec >/dev/full').ended;
      expect({ code, err }).toEqual({
        code: 2,
        err: 'Udskriften kan ikke skrives: disken er fuld. Ryd op på disken, og kør kommandoen igen.\n',
      });
    },
  );

  /** Permissions hold for everyone but root, so root runs the program as nobody, from a copy that nobody may read. */
  const isRoot = process.getuid?.() === 0;
  let program = join(PACKAGE, 'dist/cli.cjs');
  let copy: string | null = null;
  beforeAll(() => {
    if (!isRoot) return;
    copy = folderWith();
    fs.chmodSync(copy, 0o755);
    for (const part of ['dist', 'package.json', 'hovedblokke', 'schemas', 'data']) {
      fs.cpSync(join(PACKAGE, part), join(copy, part), { recursive: true });
    }
    program = join(copy, 'dist/cli.cjs');
  });
  afterAll(() => {
    if (copy !== null) fs.rmSync(copy, { recursive: true, force: true });
  });

  test.each(small.filter(({ name }) => !name.startsWith('render')))(
    '$name: en mappe uden skriveadgang',
    async ({ args, files }) => {
      fill(folder, await files());
      const before = contentsOf(folder);
      setModes(folder, before, 0o555, 0o444);
      const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: folder,
        encoding: 'utf8',
        ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
      });
      setModes(folder, before, 0o755, 0o644);
      expect(status).not.toBe(0);
      expect(stderr).toMatch(REFUSED);
      expect(stderr).toContain('der er ikke adgang til at skrive der. ');
      expect(stderr).toContain('Få adgang til mappen, eller skriv et andet sted');
      expect(contentsOf(folder)).toEqual(before);
    },
  );
});

function setModes(root: string, files: Files, folders: number, plain: number): void {
  for (const name of files.keys()) fs.chmodSync(join(root, name), name.endsWith('/') ? folders : plain);
  fs.chmodSync(root, folders);
}
