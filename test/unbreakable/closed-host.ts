import type { Host } from '../../src/core/host.ts';
import { MEMORY_ROOT } from '../memory-host.ts';

/** A host on which nobody may open some files and folders, which stand in their folders all the same. */
export function closedHost(host: Host, ...closed: readonly string[]): Host {
  const places = closed.map((path) => `${MEMORY_ROOT}/${path}`);
  const isClosed = (path: string): boolean => places.some((place) => `${path}/`.startsWith(`${place}/`));
  return {
    ...host,
    read: (path) => (isClosed(path) ? null : host.read(path)),
    readInto: (path, memory) => (isClosed(path) ? null : host.readInto(path, memory)),
    list: (path) => (isClosed(path) ? null : host.list(path)),
    realPath: (path) => (isClosed(path) && !places.includes(path) ? null : host.realPath(path)),
  };
}
