import fs from 'node:fs';
import os from 'node:os';
import { dirname, join, relative } from 'node:path';
import { withSlashes } from '../../src/read/paths.ts';
import { MEMORY_ROOT } from '../memory-host.ts';

/** The files of a folder and those below it, by path relative to it; folders that hold nothing end with `/`. */
export type Files = ReadonlyMap<string, string>;

/** A new folder, with links resolved, with the files of a workspace in memory. */
export function folderWith(files: ReadonlyMap<string, Uint8Array> = new Map()): string {
  const folder = withSlashes(fs.realpathSync(fs.mkdtempSync(join(os.tmpdir(), 'skrivefelt-'))));
  fill(folder, files);
  return folder;
}

/** Empties a folder and puts the files of a workspace in memory into it. */
export function fill(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const name of fs.readdirSync(folder)) fs.rmSync(join(folder, name), { recursive: true });
  for (const [path, bytes] of files) {
    const target = join(folder, relative(MEMORY_ROOT, path));
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.writeFileSync(target, bytes);
  }
}

/** Everything in a folder, hidden files and empty folders too, each file as its bytes one by one. */
export function contentsOf(folder: string): Files {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        const name = withSlashes(relative(folder, path));
        return entry.isDirectory() ? [`${name}/`, ''] : [name, fs.readFileSync(path, 'latin1')];
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** What stands in a folder without being what the program was asked for. */
export function litterIn(folder: string): readonly string[] {
  return [...contentsOf(folder).keys()].filter((name) => name.includes('.skrivefelt'));
}

/**
 * Files that are neither as before nor as after; files that should not be there, and files that are gone. Litter does
 * not count.
 */
export function neither(now: Files, before: Files, after: Files): readonly string[] {
  const isLitter = (name: string): boolean => name.includes('.skrivefelt');
  const strange = [...now].filter(
    ([name, text]) => !isLitter(name) && before.get(name) !== text && after.get(name) !== text,
  );
  const lost = [...before.keys()].filter((name) => !now.has(name) && after.has(name));
  return [...strange.map(([name]) => name), ...lost];
}
