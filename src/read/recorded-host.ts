import { posix } from 'node:path';
import type { Host } from '../core/host.ts';
import { sameData } from '../core/same.ts';
import { digesting, sha256 } from '../core/sha256.ts';
import { digestOfListings, type Listing, type Readings } from './readings.ts';

/** A host that notes what is read through it. */
export interface RecordedHost {
  readonly host: Host;
  /** Null when something was written, or a file was another when it was read again: then readings do not say it all. */
  readings(): Readings | null;
}

/** What was found by one way of reading, by path. */
interface Noted<T> {
  readonly found: ReadonlyMap<string, T>;
  /** Notes what was found; whether it was found for the first time. */
  note(path: string, result: T): boolean;
}

/** Notes everything that is read through a host. */
export function recordedHost(host: Host): RecordedHost {
  let steady = true;
  const files = noting<{ readonly size: number | null; readonly digest: string }>(
    (a, b) => a.digest === b.digest,
  );
  const listings = noting<Listing>(sameData);
  const realPaths = noting<string | null>(Object.is);
  const contents = digesting();
  const read = (path: string): Uint8Array | null => {
    const bytes = host.read(path);
    const isFirst = files.note(path, { size: bytes?.length ?? null, digest: bytes ? sha256(bytes) : '' });
    if (bytes && isFirst) contents.add(bytes);
    return bytes;
  };
  return {
    host: {
      ...host,
      read,
      readInto: (path, memory) => {
        const bytes = read(path)?.subarray(0, memory.length);
        memory.set(bytes ?? []);
        return bytes?.length ?? null;
      },
      list: (path) => {
        const entries = host.list(path);
        listings.note(path, entries);
        return entries;
      },
      realPath: (path) => {
        const real = host.realPath(path);
        realPaths.note(path, real);
        return real;
      },
      write: (...args) => {
        steady = false;
        host.write(...args);
      },
    },
    readings: () => {
      if (!steady) return null;
      return {
        folders: [...listings.found.keys()],
        listings: digestOfListings([...listings.found.values()]),
        realPaths: Object.fromEntries(
          [...realPaths.found].filter(
            ([path, real]) => !follows(path, real, listings.found, realPaths.found),
          ),
        ),
        files: [...files.found].map(([path, { size }]) => [path, size] as const),
        contents: contents.digest(),
      };
    },
  };

  function noting<T extends object | string | null>(same: (a: T, b: T) => boolean): Noted<T> {
    const found = new Map<string, T>();
    return {
      found,
      note: (path, result) => {
        const earlier = found.get(path);
        if (earlier === undefined) found.set(path, result);
        else if (!same(earlier, result)) steady = false;
        return earlier === undefined;
      },
    };
  }
}

/**
 * Whether a path must have its real path wherever its folder has what was listed in it, and the real path that was
 * found: there is no such entry, or it is one that is no link.
 */
function follows(
  path: string,
  real: string | null,
  listings: ReadonlyMap<string, Listing>,
  realPaths: ReadonlyMap<string, string | null>,
): boolean {
  const folder = posix.dirname(path);
  const entries = listings.get(folder);
  const above = realPaths.get(folder);
  if (!entries || !above || folder === path) return false;
  const entry = entries.find(({ name }) => name === posix.basename(path));
  if (!entry) return real === null;
  return !entry.isLink && real === posix.join(above, entry.name);
}
