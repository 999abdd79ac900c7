import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inPackage } from './paths.mjs';

/**
 * Writes a generated file (path from the package's root), only when its text has changed, and in one step, so that a
 * test that runs at the same time never reads half of it.
 */
export async function writeChanged(file, text) {
  const target = inPackage(file);
  if ((await readFile(target, 'utf8').catch(() => null)) === text) return;
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, target);
}
