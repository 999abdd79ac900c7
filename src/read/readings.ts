import type { Host, HostEntry } from '../core/host.ts';
import { isRecord } from '../core/record.ts';
import { digesting, sha256 } from '../core/sha256.ts';

/** What was read of the world. */
export interface Readings {
  /** Absolute paths of the folders that were listed. */
  readonly folders: readonly string[];
  /** The digest of all that was in them. */
  readonly listings: string;
  /** Real paths that were asked for, by path; left out are those that follow from the listings. */
  readonly realPaths: Readonly<Record<string, string | null>>;
  /** Absolute paths of the files that were read, each with its size in bytes; null for one that could not be read. */
  readonly files: readonly (readonly [path: string, size: number | null])[];
  /** The digest of their bytes, one file after the other. */
  readonly contents: string;
}

/** What was in a folder, null where there is none. */
export type Listing = readonly HostEntry[] | null;

/** Files are read into so many bytes at a time. */
const ROOM = 256 * 1024;
/** A file of more bytes than this is read anew. */
const LARGEST = 2 ** 28;

/**
 * Whether everything reads as it did. What costs least is asked first. Every byte of every file is read and digested: a
 * file may have other bytes and the date and size that it had.
 */
export function readsTheSame(host: Host, readings: Readings): boolean {
  const { folders, realPaths } = readings;
  return (
    digestOfListings(folders.map((folder) => host.list(folder))) === readings.listings &&
    Object.entries(realPaths).every(([path, real]) => host.realPath(path) === real) &&
    filesAreTheSame(host, readings)
  );
}

/** The digest of what is in some folders. */
export function digestOfListings(listings: readonly Listing[]): string {
  return sha256(JSON.stringify(listings));
}

/** With their sizes known, the bytes of the files say where each begins. */
function filesAreTheSame(host: Host, { files, contents }: Readings): boolean {
  const digest = digesting();
  let room = new Uint8Array(ROOM);
  let used = 0;
  for (const [path, size] of files) {
    // One byte more than there were, to see whether there are more now.
    const wanted = (size ?? 0) + 1;
    if (used + wanted > room.length) {
      digest.add(room.subarray(0, used));
      used = 0;
      if (wanted > room.length) room = new Uint8Array(wanted);
    }
    if (host.readInto(path, room.subarray(used, used + wanted)) !== size) return false;
    used += size ?? 0;
  }
  digest.add(room.subarray(0, used));
  return digest.digest() === contents;
}

/** Readings as they were kept; null for anything else. */
export function readingsFrom(value: unknown): Readings | null {
  if (!isRecord(value)) return null;
  const { folders, listings, realPaths, files, contents } = value;
  if (!Array.isArray(folders) || !folders.every((one) => typeof one === 'string')) return null;
  if (typeof listings !== 'string' || typeof contents !== 'string') return null;
  if (!isRealPaths(realPaths) || !Array.isArray(files) || !files.every(isFile)) return null;
  return { folders, listings, realPaths, files, contents };
}

function isRealPaths(value: unknown): value is Readings['realPaths'] {
  return isRecord(value) && Object.values(value).every((one) => one === null || typeof one === 'string');
}

function isFile(value: unknown): value is Readings['files'][number] {
  if (!Array.isArray(value)) return false;
  const [path, size] = value;
  return (
    typeof path === 'string' && (size === null || (Number.isInteger(size) && size >= 0 && size < LARGEST))
  );
}
