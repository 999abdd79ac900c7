import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WRITING_COMMANDS } from './commands.ts';
import { contentsOf, type Files, fill, folderWith, litterIn, neither } from './folder.ts';
import { type Ended, start } from './program.ts';

/** How many processes are killed: a few with the other tests, a thousand by `npm run drab`. */
const IS_LONG = process.env.MODE === 'tusind';
const KILLS = IS_LONG ? 1000 : 64;
const SEED = 20_261_122;
const EACH = Math.ceil(KILLS / WRITING_COMMANDS.length);

/** What came of the kills so far, for whoever runs the thousand. */
const tally = { started: 0, killed: 0, before: 0, after: 0, between: 0, litter: 0, again: 0 };

/** Numbers from 0 to 1 that are the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Resolves when something first changes in one of the folders that are there. */
function firstChange(folders: readonly string[]): { readonly seen: Promise<void>; stop(): void } {
  const watchers: fs.FSWatcher[] = [];
  const seen = new Promise<void>((resolve) => {
    for (const folder of folders) watchers.push(fs.watch(folder, () => resolve()));
  });
  const stop = (): void => {
    for (const watcher of watchers) watcher.close();
  };
  return { seen, stop };
}

describe.each(WRITING_COMMANDS.map((command, at) => ({ ...command, at })))(
  '$name, dræbt på et tilfældigt tidspunkt',
  ({ args: written, files, at }) => {
    const args = written.map((arg) => (arg === 'docx' ? 'docx,pdf' : arg));
    const random = randomNumbers(SEED + at);
    let folder = '';
    let filled: ReadonlyMap<string, Uint8Array> = new Map();
    let before: Files = new Map();
    let after: Files = new Map();
    let unkilled: Ended;
    let again: Ended;
    let duration = 0;
    /** How long it writes, from the first change of a file to its end. */
    let writing = 0;
    let watched: readonly string[] = [];

    beforeAll(async () => {
      folder = folderWith();
      filled = await files();
      fill(folder, filled);
      before = contentsOf(folder);
      const began = performance.now();
      unkilled = await start(args, folder).ended;
      duration = performance.now() - began;
      after = contentsOf(folder);
      again = await start(args, folder).ended;
      const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
      watched = [...new Set(changed.map((name) => nearestFolder(dirname(join(folder, name)), filled)))];
      fill(folder, filled);
      const change = firstChange(watched);
      const { ended } = start(args, folder);
      await Promise.race([change.seen, ended]);
      const first = performance.now();
      await ended;
      writing = performance.now() - first;
      change.stop();
    });
    afterAll(() => {
      if (IS_LONG) process.stdout.write(`${args.join(' ')}: ${JSON.stringify(tally)}\n`);
      fs.rmSync(folder, { recursive: true, force: true });
    });

    /** A folder that is there before the command runs. */
    function nearestFolder(path: string, present: ReadonlyMap<string, Uint8Array>): string {
      fill(folder, present);
      return fs.existsSync(path) || path === folder ? path : nearestFolder(dirname(path), present);
    }

    /** Runs the command and kills it: one time in four at any moment, otherwise while it writes. */
    async function killed(): Promise<void> {
      const isAnywhere = random() < 0.25;
      const share = random();
      const change = firstChange(watched);
      const { child, ended } = start(args, folder);
      if (isAnywhere) await Promise.race([sleep(share * duration * 1.1), ended]);
      else {
        await Promise.race([change.seen, ended]);
        const wait = share * writing;
        // A timer knows whole milliseconds only.
        const until = performance.now() + wait;
        if (wait > 3) await Promise.race([sleep(Math.floor(wait) - 1), ended]);
        while (performance.now() < until);
      }
      child.kill('SIGKILL');
      change.stop();
      tally.started += 1;
      if ((await ended).signal === 'SIGKILL') tally.killed += 1;
    }

    test('efterlader hver fil som før eller som efter, og kørt igen bliver den færdig og rydder op', {
      timeout: 60_000 + EACH * 10_000,
    }, async () => {
      expect([unkilled.signal, unkilled.code === 2, after.size >= before.size]).toEqual([null, false, true]);
      expect(after).not.toEqual(before);
      for (let kill = 1; kill <= EACH; kill += 1) {
        fill(folder, filled);
        await killed();
        const now = contentsOf(folder);
        const left = litterIn(folder);
        expect(neither(now, before, after), `kill ${kill}`).toEqual([]);
        const state = sameFiles(now, before) ? 'before' : sameFiles(now, after) ? 'after' : 'between';
        tally[state] += 1;
        if (left.length > 0) tally.litter += 1;
        // Run again from a state that no kill has left a mark on, it is the run that was made to begin with.
        if (state !== 'between' && kill % 8 !== 0) continue;
        tally.again += 1;
        const { code, err } = await start(args, folder).ended;
        expect(contentsOf(folder), `kill ${kill}, ${left.join(' ')}: ${err}`).toEqual(after);
        expect([unkilled.code, again.code], err).toContain(code);
      }
    });
  },
);

function sameFiles(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
