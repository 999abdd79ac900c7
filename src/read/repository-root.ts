import type { Host } from '../core/host.ts';
import { folderOf } from './paths.ts';

/**
 * The folder of the Git repository around an absolute path: the nearest at or above it that holds `.git`. Null when
 * there is none.
 */
export function repositoryRoot(host: Host, path: string): string | null {
  for (let folder = path; ; folder = folderOf(folder)) {
    if (host.realPath(`${folder === '/' ? '' : folder}/.git`) !== null) return folder;
    if (folder === folderOf(folder)) return null;
  }
}
