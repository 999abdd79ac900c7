import { posix } from 'node:path';

/** A path with `/`, whatever the system writes. */
export function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Whether a path names a place on this machine rather than a place under a folder: `/x`, `C:/x`, `//server`, `~/x`. */
export function isAbsolutePath(path: string): boolean {
  return /^([/\\~]|[A-Za-z]:)/.test(path);
}

/** Whether an absolute path is a folder or something in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path of a file from a folder, both absolute: `../delt/a.md` when it is outside. */
export function relativePath(folder: string, path: string): string {
  return posix.relative(folder, path);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return posix.basename(path);
}

/** The folder of a path; `.` for a name alone. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** A relative path without `./`, doubled slashes or a slash at its end; `..` is kept only at its start. */
export function tidy(path: string): string {
  return posix.normalize(withSlashes(path)).replace(/(?<=.)\/+$/, '');
}
