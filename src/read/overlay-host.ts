import type { Host } from '../core/host.ts';

/** A host on which some files already hold other bytes than on the disk; `files` is by absolute path. */
export function overlayHost(host: Host, files: ReadonlyMap<string, Uint8Array>): Host {
  return { ...host, read: (path) => files.get(path) ?? host.read(path) };
}
