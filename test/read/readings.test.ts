import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/core/host.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { withSlashes } from '../../src/read/paths.ts';
import { type Readings, readingsFrom, readsTheSame } from '../../src/read/readings.ts';
import { recordedHost } from '../../src/read/recorded-host.ts';

const disk = nodeHost();
/** Larger than what is read in one piece. */
const LARGE = 'stor '.repeat(100_000);
const THEN = new Date('2026-01-02T03:04:05Z');

let top = '';
let root = '';

beforeEach(() => {
  top = withSlashes(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-'))));
  root = `${top}/omraade`;
  fs.mkdirSync(`${root}/sol`, { recursive: true });
  put('omraade/sol/a.md', 'Hej');
  put('omraade/sol/b.md', 'Farvel');
  put('omraade/sol/tom.md', '');
  put('omraade/sol/stor.md', LARGE);
  put('fremmed/a.md', 'Hej');
  fs.cpSync(`${root}/sol`, `${top}/kopi`, { recursive: true });
  fs.symlinkSync(`${root}/sol/a.md`, `${root}/genvej.md`);
});
afterEach(() => {
  fs.rmSync(top, { recursive: true, force: true });
});

/** A file, always with the same date. */
function put(file: string, text: string): void {
  fs.mkdirSync(path.dirname(`${top}/${file}`), { recursive: true });
  fs.writeFileSync(`${top}/${file}`, text);
  fs.utimesSync(`${top}/${file}`, THEN, THEN);
}

/** Reads a workspace as a run would, with a file that is not there. */
function readings(host: Host = disk): Readings {
  const recorded = recordedHost(host);
  for (const folder of [root, `${root}/sol`]) {
    recorded.host.realPath(folder);
    for (const { name, kind } of recorded.host.list(folder) ?? []) {
      recorded.host.realPath(`${folder}/${name}`);
      if (kind === 'file') recorded.host.read(`${folder}/${name}`);
    }
  }
  recorded.host.realPath(`${root}/sol/a.godkendelse.yaml`);
  recorded.host.read(`${root}/sol/a.godkendelse.yaml`);
  const made = recorded.readings();
  if (!made) throw new Error('nothing was written');
  return made;
}

/** What is asked of the disk to see whether all is as it was. */
function asked(kept: Readings): Readonly<Record<'read' | 'list' | 'realPath', readonly string[]>> {
  const calls = { read: [], list: [], realPath: [] } as Record<'read' | 'list' | 'realPath', string[]>;
  const noted =
    <Rest extends unknown[], T>(
      way: 'read' | 'list' | 'realPath',
      work: (path: string, ...rest: Rest) => T,
    ) =>
    (path: string, ...rest: Rest): T => {
      calls[way].push(path.slice(top.length + 1));
      return work(path, ...rest);
    };
  const host: Host = {
    ...disk,
    read: noted('read', disk.read),
    readInto: noted('read', disk.readInto),
    list: noted('list', disk.list),
    realPath: noted('realPath', disk.realPath),
  };
  expect(readsTheSame(host, kept)).toBe(true);
  return calls;
}

describe('what was read', () => {
  test('reads the same when nothing has changed, also after it was kept', () => {
    const made = readings();
    expect(readsTheSame(disk, made)).toBe(true);
    const kept = readingsFrom(JSON.parse(JSON.stringify(made)));
    expect(kept).toEqual(made);
  });

  test('reads the same when other files have changed', () => {
    const made = readings();
    put('fremmed/a.md', 'Noget andet');
    expect(readsTheSame(disk, made)).toBe(true);
  });

  test.each<readonly [string, () => void]>([
    ['other bytes, with the size and the date that were', () => put('omraade/sol/a.md', 'Haj')],
    [
      'other bytes in a file that is read in a piece of its own',
      () => put('omraade/sol/stor.md', LARGE.replace(/stor $/, 'slut ')),
    ],
    ['a longer file', () => put('omraade/sol/a.md', 'Hej.')],
    ['a longer file that was empty', () => put('omraade/sol/tom.md', '.')],
    ['a shorter file', () => put('omraade/sol/a.md', 'He')],
    ['a file that is empty now', () => put('omraade/sol/b.md', '')],
    [
      'bytes moved from one file to the next',
      () => {
        put('omraade/sol/a.md', 'HejF');
        put('omraade/sol/b.md', 'arvel');
      },
    ],
    ['a new file', () => put('omraade/sol/c.md', 'Ny')],
    ['a file that was missed', () => put('omraade/sol/a.godkendelse.yaml', 'godkendelser: []')],
    ['a deleted file', () => fs.rmSync(`${root}/sol/b.md`)],
    ['a renamed file', () => fs.renameSync(`${root}/sol/b.md`, `${root}/sol/B2.md`)],
    [
      'a link to the same text in place of a file',
      () => {
        fs.rmSync(`${root}/sol/a.md`);
        fs.symlinkSync('../../fremmed/a.md', `${root}/sol/a.md`);
      },
    ],
    [
      'a link to the same files in place of a folder',
      () => {
        fs.rmSync(`${root}/sol`, { recursive: true });
        fs.symlinkSync('../kopi', `${root}/sol`);
      },
    ],
    [
      'a link that points at the same text somewhere else',
      () => {
        fs.rmSync(`${root}/genvej.md`);
        fs.symlinkSync('../fremmed/a.md', `${root}/genvej.md`);
      },
    ],
    [
      'a file in place of a link to the same text',
      () => {
        fs.rmSync(`${root}/genvej.md`);
        put('omraade/genvej.md', 'Hej');
      },
    ],
    [
      'a link to the whole workspace',
      () => {
        fs.renameSync(root, `${top}/flyttet`);
        fs.symlinkSync('flyttet', root);
      },
    ],
    [
      'a folder in place of a file',
      () => {
        fs.rmSync(`${root}/sol/tom.md`);
        fs.mkdirSync(`${root}/sol/tom.md`);
      },
    ],
    ['a folder that is gone', () => fs.rmSync(`${root}/sol`, { recursive: true })],
  ])('does not read the same after %s', (_, change) => {
    const made = readings();
    change();
    expect(readsTheSame(disk, made)).toBe(false);
  });

  test('says nothing of a run that wrote, or that saw two states of a file', () => {
    const writing = recordedHost(disk);
    writing.host.write(`${top}/ny.md`, new Uint8Array());
    expect(writing.readings()).toBeNull();
    const changing = recordedHost(disk);
    changing.host.read(`${root}/sol/a.md`);
    put('omraade/sol/a.md', 'Haj');
    changing.host.read(`${root}/sol/a.md`);
    expect(changing.readings()).toBeNull();
  });

  test('says all of a file that was read in part', () => {
    const recorded = recordedHost(disk);
    expect(recorded.host.readInto(`${root}/sol/b.md`, new Uint8Array(3))).toBe(3);
    expect(recorded.readings()?.files).toEqual([[`${root}/sol/b.md`, 'Farvel'.length]]);
  });
});

describe('the work it takes to see that nothing has changed', () => {
  test('every file is read once, and every folder listed once', () => {
    const { read, list } = asked(readings());
    expect(list).toEqual(['omraade', 'omraade/sol']);
    expect([...read].sort()).toEqual([
      'omraade/genvej.md',
      'omraade/sol/a.godkendelse.yaml',
      'omraade/sol/a.md',
      'omraade/sol/b.md',
      'omraade/sol/stor.md',
      'omraade/sol/tom.md',
    ]);
  });

  test('only of links, and of what no listing tells of, the real path is asked for', () => {
    expect(asked(readings()).realPath).toEqual(['omraade', 'omraade/genvej.md']);
  });
});

describe('what was kept', () => {
  const right = { folders: [], listings: '', realPaths: {}, files: [], contents: '' };

  test.each([
    ['an endless file', { files: [['/a', 1e300]] }],
    ['a file without a size', { files: [['/a']] }],
    ['half a byte', { files: [['/a', 1.5]] }],
    ['a file of less than nothing', { files: [['/a', -1]] }],
    ['a folder that is no path', { folders: [1] }],
    ['a real path that is none', { realPaths: { a: 1 } }],
    ['no digest of the listings', { listings: null }],
    ['no digest of the files', { contents: undefined }],
  ])('is nothing with %s', (_, wrong) => {
    expect(readingsFrom({ ...right, ...wrong })).toBeNull();
  });

  test('is nothing where it is no record', () => {
    expect(readingsFrom([right])).toBeNull();
    expect(readingsFrom(right)).toEqual(right);
  });
});
