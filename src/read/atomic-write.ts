import { posix } from 'node:path';
import { HostError, type WriteOptions } from '../core/host.ts';
import { sameBytes } from '../core/same.ts';
import { attempt, codeOf, type Disk } from './disk.ts';
import { changedMeanwhile, notAFile, takenOver, writeError } from './host-error.ts';
import { clearLitter, clearOld } from './litter.ts';
import { takeLock } from './lock.ts';
import { newStamp, temporaryName, type Writer } from './stamp.ts';

/** Writes whole files, so that a process killed at any moment leaves the old or the new one. */
export interface AtomicWriter {
  /** As `Host.write`. */
  write(path: string, bytes: Uint8Array, options?: WriteOptions): void;
  /** As `Host.tidy`. */
  tidy(folder: string): void;
}

/** Makes a writer. What killed writers have left in a folder is looked for once, when something is first written there. */
export function atomicWriter(disk: Disk, writer: Writer): AtomicWriter {
  const cleared = new Set<string>();
  const clear = (folder: string): readonly string[] => {
    if (cleared.has(folder)) return [];
    cleared.add(folder);
    return clearLitter(folder, disk, writer);
  };
  return {
    write: (path, bytes, options = {}) => {
      const standing = attempt(() => disk.statSync(path));
      // A file with the name of a device or a pipe would take its place.
      if (standing?.isFile() === false) throw notAFile(path);
      const folder = posix.dirname(path);
      const stamp = newStamp(writer);
      const temporary = posix.join(folder, temporaryName(stamp));
      const { over, lasting = true } = options;
      const mode = (standing?.mode ?? 0o666) & 0o777;
      const file = { path, folder, stamp, temporary, bytes, mode, lasting };
      const made: string[] = [];
      try {
        makeFolder(folder, disk, made);
        const others = clear(folder);
        const publish = over === undefined ? plain(file, disk) : guarded(file, over, disk, writer);
        clearOld(folder, others, temporary, disk);
        publish();
        if (lasting) settle(folder, disk);
      } catch (error) {
        // Folders made for this file alone go again; one in which somebody has put something stays.
        for (const path of made.reverse()) attempt(() => disk.rmdirSync(path));
        throw error instanceof HostError ? error : writeError(path, error, standing !== null);
      }
    },
    tidy: (folder) => {
      clear(folder);
    },
  };
}

/** A file on its way. */
interface Underway {
  readonly path: string;
  readonly folder: string;
  readonly stamp: string;
  /** Path of the temporary file or folder. */
  readonly temporary: string;
  readonly bytes: Uint8Array;
  /** The permissions of the file that is replaced. */
  readonly mode: number;
  /** Whether it must be there after a power cut. */
  readonly lasting: boolean;
}

/** Writes a temporary file; the function that is given back puts it in place. */
function plain(file: Underway, disk: Disk): () => void {
  const { path, temporary } = file;
  const undo = (): void => {
    attempt(() => disk.unlinkSync(temporary));
  };
  orElse(undo, () => writeNew(temporary, file, disk));
  return () => orElse(undo, () => disk.renameSync(temporary, path));
}

/** The same for a file that must still hold what was read: compared while nobody else writes in the folder. */
function guarded(file: Underway, over: Uint8Array | null, disk: Disk, writer: Writer): () => void {
  const { path, folder, stamp, temporary } = file;
  const undo = (): void => {
    attempt(() => disk.unlinkSync(posix.join(temporary, stamp)));
    attempt(() => disk.rmdirSync(temporary));
  };
  orElse(undo, () => {
    disk.mkdirSync(temporary);
    writeNew(posix.join(temporary, stamp), file, disk);
  });
  return () => {
    const lock = orElse(undo, () => takeLock(folder, temporary, disk, writer));
    const mine = posix.join(lock, stamp);
    try {
      const present = contents(path, disk);
      if (!isSame(present, over)) throw changedMeanwhile(path, over === null);
      publish(mine, path, disk);
    } finally {
      attempt(() => disk.unlinkSync(mine));
      attempt(() => disk.rmdirSync(lock));
    }
  };
}

function publish(mine: string, path: string, disk: Disk): void {
  try {
    disk.renameSync(mine, path);
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? takenOver(path) : error;
  }
}

function isSame(present: Uint8Array | null, read: Uint8Array | null): boolean {
  return present === null || read === null ? present === read : sameBytes(present, read);
}

/** The bytes of a file; null when there is none. A pipe, which one may wait for in vain, is not opened. */
function contents(path: string, disk: Disk): Uint8Array | null {
  try {
    if (!disk.statSync(path).isFile()) throw notAFile(path);
    return disk.readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** What the work gives; when it fails, what it has begun is undone. */
function orElse<T>(undo: () => void, work: () => T): T {
  try {
    return work();
  } catch (error) {
    undo();
    throw error;
  }
}

/**
 * Makes a folder and those above it; notes in `made` which were not there. Node's own `recursive` tries for ever where a file system answers that a folder
 * whose parent is there does not exist, as /proc does.
 */
function makeFolder(path: string, disk: Disk, made: string[]): void {
  const isThere = (): boolean => attempt(() => disk.statSync(path)) !== null;
  if (isThere()) return;
  const parent = posix.dirname(path);
  if (parent !== path) makeFolder(parent, disk, made);
  try {
    disk.mkdirSync(path);
    made.push(path);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!isThere()) throw error;
  }
}

/** Writes a new file; one that is to last waits for the disk, so that the rename that follows never uncovers half a file. */
function writeNew(path: string, { bytes, mode, lasting }: Underway, disk: Disk): void {
  const descriptor = disk.openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += disk.writeSync(descriptor, bytes, at);
    if (lasting) disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Waits until the disk knows the new name, so that it is there after a power cut. Some systems cannot be asked to. */
function settle(folder: string, disk: Disk): void {
  const descriptor = attempt(() => disk.openSync(folder, 'r'));
  if (descriptor === null) return;
  attempt(() => disk.fsyncSync(descriptor));
  attempt(() => disk.closeSync(descriptor));
}
