import type { Host, HostEntry } from '../core/host.ts';
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
      const implied = impliedRealPaths(listings.found, realPaths.found);
      return {
        folders: [...listings.found.keys()],
        listings: digestOfListings([...listings.found.values()]),
        realPaths: Object.fromEntries([...realPaths.found].filter(([path, real]) => implied(path) !== real)),
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
 * The real paths that follow from what was listed in folders and from their own real paths: of an entry that is no link,
 * and null where there is no such entry. Undefined for a path of which they say nothing.
 */
function impliedRealPaths(
  listings: ReadonlyMap<string, Listing>,
  realPaths: ReadonlyMap<string, string | null>,
): (path: string) => string | null | undefined {
  const links = new Map<string, ReadonlyMap<string, boolean>>();
  const linksIn = (folder: string, entries: readonly HostEntry[]): ReadonlyMap<string, boolean> => {
    const made = links.get(folder) ?? new Map(entries.map(({ name, isLink }) => [name, isLink]));
    links.set(folder, made);
    return made;
  };
  return (path) => {
    const slash = path.lastIndexOf('/');
    const [folder, name] = [path.slice(0, slash), path.slice(slash + 1)];
    const entries = listings.get(folder);
    const above = realPaths.get(folder);
    if (!entries || !above) return undefined;
    const isLink = linksIn(folder, entries).get(name);
    if (isLink === undefined) return null;
    return isLink ? undefined : `${above}/${name}`;
  };
}
