import type { Host } from '../core/host.ts';

/**
 * A host on which some files hold another text than on the disk, as an editor's buffers do. `texts` is asked by
 * absolute path each time a file is read.
 */
export function overlayHost(host: Host, texts: ReadonlyMap<string, Uint8Array>): Host {
  return { ...host, read: (path) => texts.get(path) ?? host.read(path) };
}
