import { posix } from 'node:path';
import type { Host } from '../core/host.ts';

/**
 * An absolute path by the names that the files have: a Mac composes æ, ø and å in another way than a keyboard does, and the
 * two look the same. The path itself where it leads somewhere, or nowhere by any name.
 */
export function asItStands(host: Host, path: string): string {
  if (/^[\0-\x7f]*$/.test(path) || host.realPath(path) !== null) return path;
  const folder = posix.dirname(path);
  if (folder === path) return path;
  const around = asItStands(host, folder);
  const name = posix.basename(path);
  const alike = host.list(around)?.find((entry) => entry.name.normalize('NFC') === name.normalize('NFC'));
  return alike === undefined ? path : posix.join(around, alike.name);
}
