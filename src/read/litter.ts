import { posix } from 'node:path';
import { attempt, type Disk } from './disk.ts';
import { isGone, LOCK, stampIn, temporaryName, type Writer } from './stamp.ts';

/** A temporary file that has stood for so long is nobody's, wherever its writer was. In milliseconds. */
const OLD = 3_600_000;

/**
 * Takes away what writers that are gone have left in a folder. Gives the stamps of those that are alive, or of which
 * nobody can tell from here.
 */
export function clearLitter(folder: string, disk: Disk, writer: Writer): readonly string[] {
  const names = attempt(() => disk.readdirSync(folder)) ?? [];
  if (names.includes(LOCK)) freeLock(posix.join(folder, LOCK), disk, writer);
  const stamps = names.flatMap((name) => stampIn(name) ?? []);
  for (const stamp of stamps.filter((one) => isGone(one, writer))) remove(folder, stamp, disk);
  return stamps.filter((stamp) => !isGone(stamp, writer));
}

/** Takes away those that have stood for long. The time is the disk's own, read from a file made now. */
export function clearOld(folder: string, stamps: readonly string[], newest: string, disk: Disk): void {
  const timeOf = (path: string): number | undefined => attempt(() => disk.statSync(path))?.mtimeMs;
  const now = stamps.length === 0 ? undefined : timeOf(newest);
  if (now === undefined) return;
  for (const stamp of stamps) {
    const made = timeOf(posix.join(folder, temporaryName(stamp)));
    if (made !== undefined && now - made > OLD) remove(folder, stamp, disk);
  }
}

/** Takes the lock from a writer that is gone. One that is alive keeps it. */
function freeLock(lock: string, disk: Disk, writer: Writer): void {
  const held = attempt(() => disk.readdirSync(lock)) ?? [];
  for (const stamp of held.filter((one) => isGone(one, writer))) {
    attempt(() => disk.unlinkSync(posix.join(lock, stamp)));
  }
  // An empty folder is nobody's; one that is not empty stays.
  attempt(() => disk.rmdirSync(lock));
}

function remove(folder: string, stamp: string, disk: Disk): void {
  const path = posix.join(folder, temporaryName(stamp));
  if (attempt(() => disk.unlinkSync(path)) === null) {
    attempt(() => disk.unlinkSync(posix.join(path, stamp)));
    attempt(() => disk.rmdirSync(path));
  }
}
