import fs from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Host, HostEntry } from '../core/host.ts';
import { writeError } from './host-error.ts';
import { withSlashes } from './paths.ts';

const PACKAGE = 'skrivefelt';

/** The real disk. The only file that imports `node:fs`. */
export function nodeHost(): Host {
  let packageRoot: string | null = null;
  return {
    read: (path) => attempt(() => fs.readFileSync(path)),
    list: (path) => attempt(() => entries(path)),
    realPath: (path) => attempt(() => withSlashes(fs.realpathSync.native(path))),
    write,
    packaged: (relative) => {
      packageRoot ??= findPackage();
      return posix.join(packageRoot, relative);
    },
  };
}

function entries(folder: string): HostEntry[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => entryOf(folder, entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entryOf(folder: string, entry: fs.Dirent): HostEntry[] {
  // A link that points at nothing is no entry.
  const target = entry.isSymbolicLink() ? attempt(() => fs.statSync(posix.join(folder, entry.name))) : entry;
  if (target?.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
  return target?.isFile() ? [{ name: entry.name, kind: 'file' }] : [];
}

function write(path: string, bytes: Uint8Array): void {
  const temporary = posix.join(posix.dirname(path), `.${posix.basename(path)}.${crypto.randomUUID()}.tmp`);
  try {
    makeFolder(posix.dirname(path));
    writeThrough(temporary, bytes, attempt(() => fs.statSync(path))?.mode ?? 0o666);
    fs.renameSync(temporary, path);
  } catch (error) {
    attempt(() => fs.rmSync(temporary, { force: true }));
    throw writeError(path, error);
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` tries for ever where a file system answers that a folder
 * whose parent is there does not exist, as /proc does.
 */
function makeFolder(path: string): void {
  if (fs.existsSync(path)) return;
  const parent = posix.dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    fs.mkdirSync(path);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!fs.existsSync(path)) throw error;
  }
}

/** Writes a new file and waits for the disk, so that the rename that follows never uncovers half a file. */
function writeThrough(path: string, bytes: Uint8Array, mode: number): void {
  const descriptor = fs.openSync(path, 'wx', mode & 0o777);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The folder of our own package.json: some levels up from here, both in `src` and in `dist`. */
function findPackage(): string {
  let folder = posix.dirname(withSlashes(fileURLToPath(import.meta.url)));
  while (!isPackage(posix.join(folder, 'package.json'))) {
    const parent = posix.dirname(folder);
    if (parent === folder)
      throw new Error('The package skrivefelt is not complete: its package.json is missing');
    folder = parent;
  }
  return folder;
}

function isPackage(file: string): boolean {
  const text = attempt(() => fs.readFileSync(file, 'utf8'));
  return text !== null && (JSON.parse(text) as { name?: unknown }).name === PACKAGE;
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
