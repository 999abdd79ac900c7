import type { Reach } from './reach.ts';

/** Files and folders that never hold documents. */
const HIDDEN = /^[._]|^node_modules$/;
const MARKDOWN = /\.md$/i;
const README = /^readme\.md$/i;

/**
 * The Markdown files of a folder and its subfolders, by path, in a fixed order; hidden ones and README left out. A folder
 * that nobody may look into is among them: like a file that cannot be opened it is told of, and not passed over.
 */
export function markdownFiles(reach: Reach, folder: string, skip: readonly string[] = []): readonly string[] {
  return walk(reach, folder, skip, new Set()).flatMap(({ path, names }) =>
    reach.isClosed(path)
      ? [path]
      : names.filter((name) => MARKDOWN.test(name) && !README.test(name)).map((name) => `${path}/${name}`),
  );
}

/** The folder and its subfolders that hold a file of a certain name; nothing is looked for below such a folder. */
export function foldersWith(reach: Reach, folder: string, fileName: string): readonly string[] {
  return walk(reach, folder, [], new Set(), fileName).flatMap(({ path, names }) =>
    names.includes(fileName) ? [path] : [],
  );
}

/** A folder and its subfolders, with the names of what stands in them. */
export function foldersIn(reach: Reach, folder: string): readonly Folder[] {
  return walk(reach, folder, [], new Set());
}

/** A folder with its files. */
export interface Folder {
  /** Path relative to the workspace root. */
  readonly path: string;
  /** Names of its visible files. */
  readonly names: readonly string[];
}

/** `seen` holds the folders on the way down, links resolved, so that a link to a parent ends the walk. */
function walk(
  reach: Reach,
  path: string,
  skip: readonly string[],
  seen: ReadonlySet<string>,
  stopAt?: string,
): readonly Folder[] {
  const real = reach.realPath(path);
  if (real === null || seen.has(real) || skip.includes(path)) return [];
  const entries = reach.list(path).filter((entry) => !HIDDEN.test(entry.name));
  const names = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name);
  const here: Folder = { path, names };
  if (stopAt !== undefined && names.includes(stopAt)) return [here];
  const onTheWay = new Set([...seen, real]);
  const below = entries.filter((entry) => entry.kind === 'folder');
  return [here, ...below.flatMap((entry) => walk(reach, `${path}/${entry.name}`, skip, onTheWay, stopAt))];
}
