import { posix } from 'node:path';
import type { Host, HostEntry } from '../core/host.ts';
import { isAbsolutePath, isWithin } from './paths.ts';

/** What became of an attempt to read a file. */
export type FileRead =
  | { readonly kind: 'found'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  /** The path, or the link it goes through, leads out of the folders that may be read. */
  | { readonly kind: 'outside' };

/** The files that a workspace may read: those in its root and in the folders its configuration lists. */
export interface Reach {
  /** Absolute path of the root, links resolved. */
  readonly root: string;
  /** The bytes of a file; its path is relative to the root. */
  read(file: string): FileRead;
  /** The entries of a folder; empty when it is missing, outside or closed. */
  list(folder: string): readonly HostEntry[];
  /** Whether a folder is there, and nobody may look into it. */
  isClosed(folder: string): boolean;
  /** The path of a file or folder with links resolved; null when it is missing or outside. */
  realPath(path: string): string | null;
  /** Whether a file or folder is there, and may be read. */
  locate(path: string): 'found' | 'missing' | 'outside';
  /** The absolute path of a path relative to the root. It is not checked. */
  absolute(path: string): string;
}

/** Reading confined to a root and some further folders (relative to the root). Links are resolved before the test. */
export function reachOf(host: Host, root: string, folders: readonly string[]): Reach {
  const absolute = (path: string): string => posix.join(root, path);
  const allowed = [root, ...folders.filter((folder) => !isAbsolutePath(folder)).map(absolute)].map(
    (folder) => host.realPath(folder) ?? folder,
  );
  const locate: Reach['locate'] = (path) => {
    if (isAbsolutePath(path)) return 'outside';
    const real = host.realPath(absolute(path));
    const inside = allowed.some((folder) => isWithin(folder, real ?? absolute(path)));
    if (!inside) return 'outside';
    return real === null ? 'missing' : 'found';
  };
  return {
    root,
    absolute,
    locate,
    realPath: (path) => (locate(path) === 'found' ? host.realPath(absolute(path)) : null),
    read: (file) => {
      const kind = locate(file);
      if (kind !== 'found') return { kind };
      const bytes = host.read(absolute(file));
      return bytes ? { kind: 'found', bytes } : { kind: 'missing' };
    },
    list: (folder) => (locate(folder) === 'found' ? (host.list(absolute(folder)) ?? []) : []),
    isClosed: (folder) => locate(folder) === 'found' && host.list(absolute(folder)) === null,
  };
}
