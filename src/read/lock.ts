import { posix } from 'node:path';
import { attempt, codeOf, type Disk } from './disk.ts';
import { isGone, LOCK, type Writer } from './stamp.ts';

/** For so many looks one holder may keep the lock, which it needs for a moment: ten seconds. */
const MOST_LOOKS = 500;
/** Attempts at taking a lock that nobody seems to hold, before it is the disk that says no. */
const MOST_ATTEMPTS = 50;

/**
 * Turns a prepared folder, which holds one file named by a stamp, into the folder's lock; waits while another has it.
 * Gives the lock's path.
 *
 * A folder is renamed only onto one that is empty or not there, so one writer alone has the lock. What it is about to
 * put in place lies inside, and leaves in the very rename that publishes it: whoever has lost the lock to somebody who
 * took them for dead can therefore no longer publish, and no clock has to be trusted. This holds on network drives too.
 */
export function takeLock(folder: string, prepared: string, disk: Disk, writer: Writer): string {
  const lock = posix.join(folder, LOCK);
  let seen = '';
  let looks = 0;
  for (let attempts = 0; ; ) {
    const refused = renamed(prepared, lock, disk);
    if (refused === null) return lock;
    const [holder] = attempt(() => disk.readdirSync(lock)) ?? [];
    if (holder === undefined) {
      attempts += 1;
      // Some systems do not put a folder in the place of an empty one.
      attempt(() => disk.rmdirSync(lock));
      if (attempts > (isTaken(refused) ? MOST_ATTEMPTS : 1)) throw refused;
      continue;
    }
    attempts = 0;
    looks = holder === seen ? looks + 1 : 0;
    seen = holder;
    if (isGone(holder, writer) || looks > MOST_LOOKS)
      attempt(() => disk.unlinkSync(posix.join(lock, holder)));
    else writer.pause();
  }
}

/** Null when the folder was renamed; otherwise what the system said. */
function renamed(from: string, to: string, disk: Disk): unknown {
  try {
    disk.renameSync(from, to);
    return null;
  } catch (error) {
    return error;
  }
}

/** The different words of different systems for a folder that stands there already. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
}
