import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HostError } from '../../src/core/host.ts';
import { nodeDescriptor, nodeHost } from '../../src/read/node-host.ts';
import { withSlashes } from '../../src/read/paths.ts';

const host = nodeHost();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder = '';

beforeEach(() => {
  folder = withSlashes(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-'))));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('writing', () => {
  test('makes the folders, and leaves the file and nothing else', () => {
    host.write(`${folder}/ærø gård/ny/fil.yaml`, bytes('første'));
    host.write(`${folder}/ærø gård/ny/fil.yaml`, bytes('anden'));
    expect(fs.readdirSync(`${folder}/ærø gård/ny`)).toEqual(['fil.yaml']);
    expect(fs.readFileSync(`${folder}/ærø gård/ny/fil.yaml`, 'utf8')).toBe('anden');
  });

  test('keeps the permissions of a file that is replaced', () => {
    fs.writeFileSync(`${folder}/a`, 'x', { mode: 0o640 });
    host.write(`${folder}/a`, bytes('y'));
    expect(fs.statSync(`${folder}/a`).mode & 0o777).toBe(0o640);
  });

  test('a refused write leaves what stood there, no temporary file, and says why in Danish', () => {
    fs.mkdirSync(`${folder}/optaget/indhold`, { recursive: true });
    expect(() => host.write(`${folder}/optaget`, bytes('x'))).toThrow(HostError);
    expect(() => host.write(`${folder}/optaget`, bytes('x'))).toThrow(/^Kan ikke skrive filen ».*optaget«: /);
    expect(fs.readdirSync(folder)).toEqual(['optaget']);
  });

  test('a folder that is really a file is refused in the same way', () => {
    fs.writeFileSync(`${folder}/fil`, 'x');
    expect(() => host.write(`${folder}/fil/under.md`, bytes('x'))).toThrow(HostError);
  });

  test('a link is replaced, so that nothing outside is written to', () => {
    fs.writeFileSync(`${folder}/fremmed`, 'urørt');
    fs.mkdirSync(`${folder}/ws`);
    fs.symlinkSync('../fremmed', `${folder}/ws/fil`);
    host.write(`${folder}/ws/fil`, bytes('ny'));
    expect(fs.readFileSync(`${folder}/fremmed`, 'utf8')).toBe('urørt');
  });
});

describe('reading', () => {
  test('what is not there is null', () => {
    expect(host.read(`${folder}/mangler`)).toBeNull();
    expect(host.list(`${folder}/mangler`)).toBeNull();
    expect(host.realPath(`${folder}/mangler`)).toBeNull();
    expect(host.readInto(`${folder}/mangler`, new Uint8Array(1))).toBeNull();
  });

  test.each([
    ['all of a file', 4, 3, [1, 2, 3, 0]],
    ['no more than there is room for', 2, 2, [1, 2]],
  ])('into memory: %s', (_, room, count, expected) => {
    fs.writeFileSync(`${folder}/a`, Uint8Array.of(1, 2, 3));
    const memory = new Uint8Array(room);
    expect(host.readInto(`${folder}/a`, memory)).toBe(count);
    expect([...memory]).toEqual(expected);
  });

  test('a folder is no file, and a file no folder', () => {
    fs.writeFileSync(`${folder}/a`, 'x');
    expect(host.read(folder)).toBeNull();
    expect(host.readInto(folder, new Uint8Array(1))).toBeNull();
    expect(host.list(`${folder}/a`)).toBeNull();
  });

  test('links are listed as what they point at, and as links', () => {
    fs.mkdirSync(`${folder}/mappe`);
    fs.writeFileSync(`${folder}/fil`, 'x');
    fs.symlinkSync('mappe', `${folder}/b`);
    fs.symlinkSync('fil', `${folder}/c`);
    fs.symlinkSync('ingenting', `${folder}/d`);
    expect(host.list(folder)).toEqual([
      { name: 'b', kind: 'folder', isLink: true },
      { name: 'c', kind: 'file', isLink: true },
      { name: 'd', kind: 'other', isLink: true },
      { name: 'fil', kind: 'file', isLink: false },
      { name: 'mappe', kind: 'folder', isLink: false },
    ]);
    expect(host.realPath(`${folder}/c`)).toBe(`${folder}/fil`);
  });

  test('files of the package are found', () => {
    expect(host.read(host.packaged('hovedblokke/region-sjaelland.yaml'))).not.toBeNull();
  });
});

describe('a descriptor of the process', () => {
  const NO_DESCRIPTOR = 99_999;

  test('of a file takes all of what is written, and is no terminal', () => {
    const number = fs.openSync(`${folder}/ud`, 'w');
    const descriptor = nodeDescriptor(number);
    expect(descriptor.mayBeTerminal()).toBe(false);
    expect([descriptor.write(bytes('æ')), descriptor.write(bytes('ø'))]).toEqual([2, 2]);
    fs.closeSync(number);
    expect(fs.readFileSync(`${folder}/ud`, 'utf8')).toBe('æø');
  });

  test('of the null device is no terminal', () => {
    const number = fs.openSync('/dev/null', 'w');
    expect(nodeDescriptor(number).mayBeTerminal()).toBe(false);
    fs.closeSync(number);
  });

  test('of what is full takes nothing, and may be a terminal', () => {
    const number = fs.openSync('/dev/full', 'w');
    expect(nodeDescriptor(number).write(bytes('æ'))).toBe(0);
    expect(nodeDescriptor(number).mayBeTerminal()).toBe(true);
    fs.closeSync(number);
  });

  test('that is none takes nothing, and may be anything', () => {
    expect(nodeDescriptor(NO_DESCRIPTOR).write(bytes('æ'))).toBe(0);
    expect(nodeDescriptor(NO_DESCRIPTOR).mayBeTerminal()).toBe(true);
  });
});
