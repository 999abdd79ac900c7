import type { Host } from '../core/host.ts';
import { sha256 } from '../core/sha256.ts';

/** The ways of reading that a `Host` has. */
const WAYS = ['read', 'list', 'realPath'] as const;
type Way = (typeof WAYS)[number];

/** What was read of the world: by the way of reading and the path, the digest of what was found. */
export type Readings = Readonly<Record<Way, Readonly<Record<string, string>>>>;

/** A host that notes what is read through it. */
export interface RecordedHost {
  readonly host: Host;
  /** Null when something was written, or a file was another when it was read again: then readings do not say it all. */
  readings(): Readings | null;
}

/** Notes everything that is read through a host. */
export function recordedHost(host: Host): RecordedHost {
  const found = new Map(WAYS.map((way) => [way, new Map<string, string>()]));
  let steady = true;
  const noted = <T>(way: Way, path: string, result: T): T => {
    const digest = digestOf(way, result);
    const paths = found.get(way);
    if ((paths?.get(path) ?? digest) !== digest) steady = false;
    paths?.set(path, digest);
    return result;
  };
  return {
    host: {
      ...host,
      read: (path) => noted('read', path, host.read(path)),
      list: (path) => noted('list', path, host.list(path)),
      realPath: (path) => noted('realPath', path, host.realPath(path)),
      write: (...args) => {
        steady = false;
        host.write(...args);
      },
    },
    readings: () => {
      const of = (way: Way): Readonly<Record<string, string>> => Object.fromEntries(found.get(way) ?? []);
      return steady ? { read: of('read'), list: of('list'), realPath: of('realPath') } : null;
    },
  };
}

/** Whether everything reads as it did. */
export function readsTheSame(host: Host, readings: Readings): boolean {
  return WAYS.every((way) =>
    Object.entries(readings[way]).every(([path, digest]) => digestOf(way, host[way](path)) === digest),
  );
}

function digestOf(way: Way, result: unknown): string {
  if (result === null) return '';
  if (way === 'realPath') return String(result);
  return sha256(result instanceof Uint8Array ? result : JSON.stringify(result));
}
