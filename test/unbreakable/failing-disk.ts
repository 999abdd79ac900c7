import fs from 'node:fs';
import type { Disk } from '../../src/read/disk.ts';
import type { Writer } from '../../src/read/stamp.ts';

/** What becomes of a call to the system: it is made, it is made by half (of the bytes), or it is not made. */
export type Fate =
  | { readonly kind: 'made' }
  /** The system says no; of what is written, half is there. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The process is no more: nothing is made, now or later. What it was writing is half there. */
  | { readonly kind: 'dead' };

/** The calls that change a disk. */
const CHANGES = new Set<string>([
  ...['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'mkdirSync'],
  ...['renameSync', 'unlinkSync', 'rmdirSync'],
]);

/** A real disk on which some calls fail. */
export interface FailingDisk {
  readonly disk: Disk;
  /** Calls that change something, so far, by name. */
  readonly calls: readonly string[];
  /** Closes what a process that died would have closed by dying. */
  bury(): void;
}

/** A disk that asks of each call that changes something, the first being 1, what becomes of it. */
export function failingDisk(fateOf: (call: number, name: string) => Fate): FailingDisk {
  const calls: string[] = [];
  const open = new Set<number>();
  let dead = false;
  const made = <T>(name: string, work: () => T, half: () => void = () => undefined): T => {
    if (dead) throw new Error('The process is dead');
    if (!CHANGES.has(name)) return work();
    calls.push(name);
    const fate = fateOf(calls.length, name);
    if (fate.kind === 'made') return work();
    half();
    dead = fate.kind === 'dead';
    throw Object.assign(new Error('Refused'), { code: fate.kind === 'refused' ? fate.code : 'DEAD' });
  };
  const close = (descriptor: number): void => {
    open.delete(descriptor);
    fs.closeSync(descriptor);
  };
  const disk: Disk = {
    openSync: (path, flags, mode) =>
      made(flags === 'r' ? 'reading' : 'openSync', () => {
        const descriptor = fs.openSync(path, flags, mode);
        open.add(descriptor);
        return descriptor;
      }),
    writeSync: (descriptor, bytes, from) =>
      made(
        'writeSync',
        () => fs.writeSync(descriptor, bytes, from),
        () => fs.writeSync(descriptor, bytes, from, Math.floor((bytes.length - from) / 2)),
      ),
    fsyncSync: (descriptor) => made('fsyncSync', () => fs.fsyncSync(descriptor)),
    // What cannot be closed is closed all the same.
    closeSync: (descriptor) =>
      made(
        'closeSync',
        () => close(descriptor),
        () => close(descriptor),
      ),
    mkdirSync: (path) => made('mkdirSync', () => fs.mkdirSync(path)),
    renameSync: (from, to) => made('renameSync', () => fs.renameSync(from, to)),
    unlinkSync: (path) => made('unlinkSync', () => fs.unlinkSync(path)),
    rmdirSync: (path) => made('rmdirSync', () => fs.rmdirSync(path)),
    readdirSync: (path) => made('readdirSync', () => fs.readdirSync(path)),
    readFileSync: (path) => made('readFileSync', () => fs.readFileSync(path)),
    statSync: (path) => made('statSync', () => fs.statSync(path)),
  };
  return { disk, calls, bury: () => [...open].forEach(close) };
}

/** A disk of a process that dies instead of its n-th call. */
export function dyingDisk(last: number): FailingDisk {
  return failingDisk((call) => (call < last ? { kind: 'made' } : { kind: 'dead' }));
}

/** A process of the tests' own machine, of which only those named are alive. */
export function processNumbered(pid: number, alive: readonly number[] = []): Writer {
  const isAlive = (other: number): boolean => other === pid || alive.includes(other);
  return { place: () => '0a1b2c3d', pid, isAlive, pause: () => undefined };
}
