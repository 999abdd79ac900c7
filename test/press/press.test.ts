import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Press, type PressSetup, pressOf } from '../../src/press/press.ts';
import type { Typeset } from '../../src/press/typesetter.ts';
import { nodeHost } from '../../src/read/node-host.ts';
import { approvedPublication, fullPublication as publication } from '../fixtures/publication.ts';

/** A thread that answers everything with its own number, without setting anything. */
const ANSWERS = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ number, formats }) =>
  parentPort.postMessage({ number, set: formats.map((about) => ({ bytes: new Uint8Array([number]), problems: [] })) }));`;
const DIES = `import { parentPort } from 'node:worker_threads';
let seen = 0;
parentPort.on('message', ({ number }) => {
  seen += 1;
  if (seen > 1) throw new Error('stopped');
  parentPort.postMessage({ number, set: [{ bytes: new Uint8Array([7]), problems: [] }] });
});`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skrivefelt-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A press whose other threads run a program of the test's own. */
function pressWith(program: string, setup: Partial<PressSetup> = {}): Press {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program);
  return pressOf({
    host: nodeHost(),
    formats: ['docx'],
    threads: 2,
    patience: 0,
    program: file,
    ...setup,
  });
}

/** What was set, in short: a file of a program above by its first byte, a real one as `docx`. */
function short(set: readonly Typeset[]): readonly (number | string)[] {
  return set.map(({ bytes }) => (bytes === null ? 'none' : bytes.length === 1 ? (bytes[0] ?? '') : 'docx'));
}

async function using<T>(press: Press, work: (press: Press) => Promise<T>): Promise<T> {
  try {
    return await work(press);
  } finally {
    await press.close();
  }
}

describe('a press', () => {
  test('gives each publication back to the one who asked, whichever thread had it', async () => {
    const found = await using(pressWith(ANSWERS), (press) =>
      Promise.all([1, 2, 3].map(() => press.print(publication(), ['docx', 'pdf']))),
    );
    expect(found.map(short)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('sets in this thread what the others have no room for', async () => {
    const found = await using(pressWith(ANSWERS), (press) =>
      Promise.all([1, 2, 3, 4].map(() => press.print(publication(), ['docx']))),
    );
    expect(found.map(short)).toEqual([[1], [2], [3], ['docx']]);
  });

  test('starts no other thread before it is worth it', async () => {
    const found = await using(pressWith(ANSWERS, { patience: 2 }), async (press) => [
      short(await press.print(publication(), ['docx'])),
      short(await press.print(publication(), ['docx'])),
      short(await press.print(publication(), ['docx'])),
    ]);
    expect(found).toEqual([['docx'], ['docx'], [1]]);
  });

  test.each([
    ['stops in the middle', DIES],
    ['cannot start', 'throw new Error("no");'],
    ['is no program', '{{{'],
  ])('sets everything itself when another thread %s', async (_, program) => {
    const found = await using(pressWith(program), async (press) => {
      const first = await Promise.all([
        press.print(publication(), ['docx']),
        press.print(publication(), ['docx']),
      ]);
      return [...first, await press.print(publication(), ['docx'])].map(short);
    });
    expect(found.slice(1)).toEqual([['docx'], ['docx']]);
  });
});

describe('a thread of the built program', () => {
  test('gives the bytes and problems that this thread gives', async () => {
    const formats = ['docx', 'pdf'] as const;
    const publications = [
      publication(),
      approvedPublication(),
      { ...publication(), title: '' },
      {
        ...publication(),
        theme: { ...publication().theme, font: 'Ingen', fontFiles: [new Uint8Array([1])] },
      },
      publication(),
    ];
    const setup = { host: nodeHost(), formats, patience: 0 };
    const printed = (threads: number): Promise<readonly (readonly Typeset[])[]> =>
      using(pressOf({ ...setup, threads }), async (press) => {
        const all: (readonly Typeset[])[] = [];
        for (const one of publications) all.push(await press.print(one, formats));
        return all;
      });
    const [alone, elsewhere] = [await printed(1), await printed(2)];
    expect(elsewhere.map((set) => set.map(({ problems }) => problems))).toEqual(
      alone.map((set) => set.map(({ problems }) => problems)),
    );
    for (const [at, set] of alone.entries()) {
      for (const [format, { bytes }] of set.entries()) {
        expect(Buffer.compare(bytes ?? Buffer.of(), elsewhere[at]?.[format]?.bytes ?? Buffer.of())).toBe(0);
      }
    }
  });
});
