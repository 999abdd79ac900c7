import { posix } from 'node:path';
import { type Host, type HostEntry, HostError } from '../src/core/host.ts';
import { sameBytes } from '../src/core/same.ts';
import { nodeHost } from '../src/read/node-host.ts';

/** Where files with relative names stand. */
export const MEMORY_ROOT = '/arbejdsomraade';

/** A host whose disk is a map; `files` shows it as it is now, with absolute paths. */
export interface MemoryHost extends Host {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The text of a file; relative names are under `MEMORY_ROOT`. Null when there is none. */
  text(path: string): string | null;
  /** Takes a file away. */
  remove(path: string): void;
  /** Paths read so far, in order. */
  readonly reads: readonly string[];
}

/** An in-memory host. Files that ship with the package are read from the disk. */
export function memoryHost(initial: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  const disk = nodeHost();
  const shipped = disk.packaged('.');
  const reads: string[] = [];
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(initial)) {
    files.set(absolute(path), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  const isShipped = (path: string): boolean => path.startsWith(`${posix.join(shipped)}/`);
  const isFolder = (path: string): boolean => [...files.keys()].some((file) => file.startsWith(`${path}/`));
  return {
    files,
    reads,
    text: (path) => {
      const bytes = files.get(absolute(path));
      return bytes === undefined ? null : new TextDecoder().decode(bytes);
    },
    remove: (path) => {
      files.delete(absolute(path));
    },
    read: (path) => {
      reads.push(path);
      return isShipped(path) ? disk.read(path) : (files.get(posix.join(path)) ?? null);
    },
    readInto: (path, memory) => {
      reads.push(path);
      const bytes = isShipped(path) ? disk.read(path) : (files.get(posix.join(path)) ?? null);
      memory.set(bytes?.subarray(0, memory.length) ?? []);
      return bytes && Math.min(bytes.length, memory.length);
    },
    list: (path) => {
      if (isShipped(path)) return disk.list(path);
      const folder = posix.join(path).replace(/(?<=.)\/$/, '');
      return isFolder(folder === '/' ? '' : folder) ? entriesOf(files, folder) : null;
    },
    realPath: (path) => {
      const plain = posix.join(path).replace(/(?<=.)\/$/, '');
      return files.has(plain) || isFolder(plain) ? plain : isShipped(path) ? disk.realPath(path) : null;
    },
    write: (path, bytes, { over } = {}) => {
      const present = files.get(absolute(path)) ?? null;
      const isAsRead = over && present ? sameBytes(over, present) : over === present;
      if (over !== undefined && !isAsRead) throw new HostError(`Filen »${path}« er ændret imens.`);
      files.set(absolute(path), bytes);
    },
    tidy: () => undefined,
    packaged: disk.packaged,
  };
}

function absolute(path: string): string {
  return path.startsWith('/') ? posix.join(path) : posix.join(MEMORY_ROOT, path);
}

function entriesOf(files: ReadonlyMap<string, Uint8Array>, folder: string): readonly HostEntry[] {
  const prefix = folder === '/' ? '/' : `${folder}/`;
  const kinds = new Map<string, HostEntry['kind']>();
  for (const path of files.keys()) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...below] = path.slice(prefix.length).split('/');
    kinds.set(name, below.length > 0 ? 'folder' : 'file');
  }
  return [...kinds]
    .map(([name, kind]) => ({ name, kind, isLink: false }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
