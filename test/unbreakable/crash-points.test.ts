import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/read/node-host.ts';
import { call } from '../cli/run-command.ts';
import { WRITING_COMMANDS } from './commands.ts';
import { dyingDisk, failingDisk, processNumbered } from './failing-disk.ts';
import { contentsOf, fill, folderWith, litterIn, neither } from './folder.ts';

/*
 * Each command is run on a real folder by a process that dies at its first call to the system that changes something,
 * at its second, and so on to the last.
 */
describe.each(WRITING_COMMANDS)('$name, af en proces, der dør', ({ args, files }) => {
  let folder = '';
  let start: ReadonlyMap<string, Uint8Array> = new Map();
  beforeAll(async () => {
    folder = folderWith();
    start = await files();
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('efterlader hver fil som før eller som efter, og kørt igen bliver den færdig og rydder op', async () => {
    fill(folder, start);
    const before = contentsOf(folder);
    const whole = failingDisk(() => ({ kind: 'made' }));
    const unkilled = await call(nodeHost(whole.disk, processNumbered(1)), args, folder);
    const after = contentsOf(folder);
    expect(after).not.toEqual(before);
    expect(litterIn(folder)).toEqual([]);
    const again = await call(nodeHost(fs, processNumbered(2)), args, folder);
    expect(contentsOf(folder)).toEqual(after);

    for (let last = 1; last <= whole.calls.length; last += 1) {
      fill(folder, start);
      const { disk, bury } = dyingDisk(last);
      await call(nodeHost(disk, processNumbered(1)), args, folder);
      bury();
      expect(neither(contentsOf(folder), before, after), `call ${last}`).toEqual([]);
      const { code, err } = await call(nodeHost(fs, processNumbered(2)), args, folder);
      expect(contentsOf(folder), `call ${last}: ${err}`).toEqual(after);
      // Either there was something left to do, or it says that all is done.
      expect([unkilled.code, again.code], `call ${last}: ${err}`).toContain(code);
    }
  });
});
