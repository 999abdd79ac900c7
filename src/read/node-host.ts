import fs from 'node:fs';
import { hostname } from 'node:os';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, HostEntry } from '../core/host.ts';
import { sha256 } from '../core/sha256.ts';
import { atomicWriter } from './atomic-write.ts';
import { attempt, codeOf, type Disk } from './disk.ts';
import { withSlashes } from './paths.ts';
import type { Writer } from './stamp.ts';

const PACKAGE = 'skrivefelt';

/**
 * The real disk. The only file that imports `node:fs`. How files are written can be tried on another disk, and as
 * another process.
 */
export function nodeHost(disk: Disk = fs, writer: Writer = thisProcess()): Host {
  let packageRoot: string | null = null;
  return {
    ...atomicWriter(disk, writer),
    read: (path) => attempt(() => fromFile(path, (descriptor) => fs.readFileSync(descriptor))),
    readInto: (path, memory) =>
      attempt(() => fromFile(path, (open) => fs.readSync(open, memory, 0, memory.length, null))),
    list: (path) => attempt(() => entries(path)),
    realPath: (path) => attempt(() => withSlashes(fs.realpathSync.native(path))),
    packaged: (relative) => {
      packageRoot ??= findPackage();
      return posix.join(packageRoot, relative);
    },
  };
}

/** What this process writes to, as the system knows it. */
export interface Descriptor {
  /** False for a file, a pipe and the null device. To ask Node for sure loads its network. */
  mayBeTerminal(): boolean;
  /** Gives how many bytes were written before the system said no. */
  write(bytes: Uint8Array): number;
}

/** A descriptor of this process, by its number. */
export function nodeDescriptor(number: number): Descriptor {
  return {
    mayBeTerminal: () => {
      const open = attempt(() => fs.fstatSync(number));
      if (!open) return true;
      return open.isCharacterDevice() && open.rdev !== attempt(() => fs.statSync('/dev/null'))?.rdev;
    },
    write: (bytes) => {
      let written = 0;
      try {
        while (written < bytes.length) written += fs.writeSync(number, bytes, written);
      } catch {
        // Why is told by the stream that writes the rest.
      }
      return written;
    },
  };
}

/** What is read of a file. A pipe is not waited for, and it is none, nor is a device, which may have no end. */
function fromFile<T>(path: string, read: (descriptor: number) => T): T | null {
  // Windows has no such flag, and no pipes in folders.
  const descriptor = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
  try {
    return fs.fstatSync(descriptor).isFile() ? read(descriptor) : null;
  } finally {
    fs.closeSync(descriptor);
  }
}

function entries(folder: string): HostEntry[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({
      name: entry.name,
      kind: kindOf(folder, entry),
      isLink: entry.isSymbolicLink(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(folder: string, entry: fs.Dirent): HostEntry['kind'] {
  const target = entry.isSymbolicLink() ? attempt(() => fs.statSync(posix.join(folder, entry.name))) : entry;
  if (target?.isDirectory()) return 'folder';
  return target?.isFile() ? 'file' : 'other';
}

/** The folder of our own package.json: some levels up from here, both in `src` and in `dist`. */
function findPackage(): string {
  let folder = posix.dirname(withSlashes(fileURLToPath(import.meta.url)));
  while (!isPackage(posix.join(folder, 'package.json'))) {
    const parent = posix.dirname(folder);
    if (parent === folder)
      throw new Error('The package skrivefelt is not complete: its package.json is missing');
    folder = parent;
  }
  return folder;
}

function isPackage(file: string): boolean {
  const text = attempt(() => fs.readFileSync(file, 'utf8'));
  return text !== null && (JSON.parse(text) as { name?: unknown }).name === PACKAGE;
}

/**
 * A name for where the numbers of processes mean the same: on Linux this start of this machine, and of its containers
 * this one; elsewhere the machine. Only its digest is ever written.
 */
function placeName(): string {
  const booted = attempt(() => fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
  const numbers = attempt(() => fs.readlinkSync('/proc/self/ns/pid'));
  return booted === null || numbers === null ? hostname() : `${booted}${numbers}`;
}

function thisProcess(): Writer {
  let place: string | null = null;
  return {
    place: () => {
      place ??= sha256(placeName()).slice(0, 8);
      return place;
    },
    pid: process.pid,
    isAlive: (pid) => {
      try {
        process.kill(pid, 0);
        return true;
      } catch (error) {
        // Another user's process may not be asked, and is alive.
        return codeOf(error) !== 'ESRCH';
      }
    },
    pause: () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    },
  };
}
