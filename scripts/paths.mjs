import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** An absolute path of something in the package. */
export function inPackage(...parts) {
  return path.join(ROOT, ...parts);
}
