import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HostError } from '../../src/core/host.ts';
import { cacheFolderIn } from '../../src/read/cache-folder.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { withSlashes } from '../../src/read/paths.ts';
import { programDigest } from '../../src/read/program-digest.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import { failingDisk } from '../unbreakable/failing-disk.ts';
import { sealed } from './sealed.ts';

const NAME = 'prøve.json';
const FOLDER = `${MEMORY_ROOT}/husket`;
const FILE = `husket/${NAME}`;
const values = new Map<string, unknown>([['nøgle', { ord: ['æ', 1, null] }]]);

describe('a cache folder', () => {
  test('holds what its files say, where their digests are right', () => {
    const host = memoryHost({ [FILE]: sealed('{"form":2,"values":{"nøgle":1}}') });
    expect([...cacheFolderIn(host, FOLDER).read(NAME)]).toEqual([['nøgle', 1]]);
  });

  test('gives in a later run what was kept in an earlier, and nothing under another name', () => {
    const host = memoryHost({});
    cacheFolderIn(host, FOLDER).write(NAME, values);
    expect(cacheFolderIn(host, FOLDER).read(NAME)).toEqual(values);
    expect(cacheFolderIn(host, FOLDER).read('andet.json').size).toBe(0);
  });

  test('keeps itself out of Git and of backups', () => {
    const host = memoryHost({});
    cacheFolderIn(host, FOLDER).write(NAME, values);
    expect(host.text('husket/.gitignore')).toBe('*\n');
    expect(host.text('husket/CACHEDIR.TAG')).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n/);
  });

  test('is not made by reading', () => {
    const host = memoryHost({});
    cacheFolderIn(host, FOLDER).read(NAME);
    expect([...host.files.keys()]).toEqual([]);
  });

  test.each([
    ['cut in half', sealed('{"form":2,"values":{"nøgle":1}}').slice(0, -9)],
    [
      'changed in one place, as by a power cut',
      sealed('{"form":2,"values":{"nøgle":1}}').replace(':1}', ':2}'),
    ],
    ['without a digest', '{"form":2,"values":{"nøgle":1}}'],
    ['of another form', sealed('{"form":1,"values":{"nøgle":1}}')],
    ['no JSON', sealed('nøgle')],
    ['no object', sealed('[1]')],
    ['without values', sealed('{"form":2,"values":[1]}')],
    ['empty', ''],
    ['not text', new Uint8Array([0xff, 0x00, 0xfe])],
  ])('a file that is %s holds nothing, and can be written over', (_, content) => {
    const host = memoryHost({ [FILE]: content });
    const cache = cacheFolderIn(host, FOLDER);
    expect(cache.read(NAME).size).toBe(0);
    cache.write(NAME, values);
    expect(cache.read(NAME)).toEqual(values);
  });

  test('a key may be any text', () => {
    const host = memoryHost({});
    const odd = new Map<string, unknown>(['__proto__', 'constructor', '1', ''].map((key) => [key, key]));
    cacheFolderIn(host, FOLDER).write(NAME, odd);
    expect(cacheFolderIn(host, FOLDER).read(NAME)).toEqual(odd);
  });

  test('where the disk refuses, nothing is kept and nothing is said', () => {
    const host = memoryHost({});
    const refusing = {
      ...host,
      write: () => {
        throw new HostError('Disken er fuld.');
      },
    };
    cacheFolderIn(refusing, FOLDER).write(NAME, values);
    expect(cacheFolderIn(refusing, FOLDER).read(NAME).size).toBe(0);
  });

  test('where there is more than a text can hold, nothing is kept and nothing is said', () => {
    const host = memoryHost({});
    const endless = {
      toJSON: () => {
        throw new RangeError('Invalid string length');
      },
    };
    cacheFolderIn(host, FOLDER).write(NAME, new Map([['fund', endless]]));
    expect(cacheFolderIn(host, FOLDER).read(NAME).size).toBe(0);
  });
});

describe('on the disk', () => {
  const host = nodeHost();
  let folder = '';

  beforeEach(() => {
    folder = withSlashes(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-'))));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('a file in the place of the folder stays as it is', () => {
    fs.writeFileSync(`${folder}/husket`, 'min fil');
    cacheFolderIn(host, `${folder}/husket`).write(NAME, values);
    expect(fs.readFileSync(`${folder}/husket`, 'utf8')).toBe('min fil');
  });
});

test('the disk is not waited for', () => {
  const folder = withSlashes(fs.mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-')));
  const { disk, calls } = failingDisk(() => ({ kind: 'made' }));
  const cache = cacheFolderIn(nodeHost(disk), `${folder}/husket`);
  cache.write(NAME, values);
  expect(cache.read(NAME)).toEqual(values);
  expect(calls).not.toContain('fsyncSync');
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the digest of the program', () => {
  const shipped = nodeHost();
  const withPart = (name: string, text: string) => ({
    ...shipped,
    read: (file: string) =>
      file === shipped.packaged(name) ? new TextEncoder().encode(text) : shipped.read(file),
  });

  test('is the same from run to run', () => {
    expect(programDigest(nodeHost())).toBe(programDigest(nodeHost()));
  });

  test.each(['package.json', 'dist/program/digest'])('is another with another %s', (name) => {
    expect(programDigest(withPart(name, 'a'))).not.toBe(programDigest(withPart(name, 'b')));
  });
});
