import type { Host } from '../core/host.ts';
import type { Memory } from '../core/memory.ts';
import { sameData } from '../core/same.ts';
import { sha256 } from '../core/sha256.ts';
import { isWithin } from './paths.ts';

/** A host that reads everything at most once, until somebody says that it has changed. */
export interface TrackedHost {
  readonly host: Host;
  /** Notes that files or folders (absolute paths) may have changed, come or gone. */
  touch(paths: readonly string[]): void;
  /** Lets go of the bytes of a file. */
  letGo(path: string): void;
}

/** Makes what a host reads an input of the memory. What is written through it counts as changed. */
export function trackedHost(host: Host, memory: Memory): TrackedHost {
  const read = memory.input(
    { name: 'read', digest: (bytes) => (bytes ? sha256(bytes) : '') },
    host.read,
    sameData,
  );
  const list = memory.input(
    { name: 'list', digest: (entries) => JSON.stringify(entries) },
    host.list,
    sameData,
  );
  const realPath = memory.input({ name: 'path', digest: (path) => path ?? '' }, host.realPath, Object.is);
  // A folder comes and goes with the files in it, and takes them along.
  const touch = (paths: readonly string[]): void =>
    memory.touch((_, path) => paths.some((changed) => isWithin(changed, path) || isWithin(path, changed)));
  return {
    host: {
      ...host,
      read,
      list,
      realPath,
      write: (path, bytes, options) => {
        try {
          host.write(path, bytes, options);
        } finally {
          // It may have been refused because somebody else has written there.
          touch([path]);
        }
      },
    },
    touch,
    letGo: (path) => read.drop(path),
  };
}
