import { posix } from 'node:path';
import type { Host, HostEntry } from '../core/host.ts';

/**
 * What a folder names at an absolute path, also where it cannot be gone to: a link that leads nowhere, a closed file. Null
 * when it names nothing there.
 */
export function entryAt(host: Pick<Host, 'list'>, path: string): HostEntry | null {
  const name = posix.basename(path);
  return host.list(posix.dirname(path))?.find((entry) => entry.name === name) ?? null;
}
