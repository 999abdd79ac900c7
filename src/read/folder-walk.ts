import type { HostEntry } from '../core/host.ts';
import { byCodeUnit } from '../core/text-order.ts';
import type { Reach } from './reach.ts';

/** Files and folders that never hold documents. */
const HIDDEN = /^[._]|^node_modules$/;
const MARKDOWN = /\.md$/i;
const README = /^readme\.md$/i;

/** A link that leads nowhere, by a name that a document, a folder of them or master data may have. */
const MISSED = /^[^.]+$|\.md$|^tilbud\.ya?ml$/i;

/**
 * The Markdown files of a folder and its subfolders, by path, in a fixed order; hidden ones and README left out. What may
 * be some and cannot be read is among them, so that it is told of and not passed over: a folder that nobody may look into
 * or that lies elsewhere, a link that leads nowhere, a pipe.
 */
export function markdownFiles(reach: Reach, folder: string, skip: readonly string[] = []): readonly string[] {
  return walk(reach, folder, skip, new Set()).flatMap(({ path, names, lost, isShut }) =>
    isShut
      ? [path]
      : [...names.filter((name) => MARKDOWN.test(name) && !README.test(name)), ...lost]
          .sort(byCodeUnit)
          .map((name) => `${path}/${name}`),
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
  /** Names of what may be documents and cannot be read. */
  readonly lost: readonly string[];
  /** Whether nobody may look into it, or a link leads out of the workspace to it. */
  readonly isShut: boolean;
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
  const lost = entries.filter((entry) => entry.kind === 'other' && isMissed(entry)).map(({ name }) => name);
  const here: Folder = { path, names, lost, isShut: reach.isClosed(path) };
  if (stopAt !== undefined && names.includes(stopAt)) return [here];
  const onTheWay = new Set([...seen, real]);
  return [
    here,
    ...entries
      .filter((entry) => entry.kind === 'folder')
      .flatMap((entry): readonly Folder[] => {
        const below = `${path}/${entry.name}`;
        if (entry.isLink && reach.locate(below) === 'outside' && !skip.includes(below))
          return [{ path: below, names: [], lost: [], isShut: true }];
        return walk(reach, below, skip, onTheWay, stopAt);
      }),
  ];
}

function isMissed({ name, isLink }: HostEntry): boolean {
  return isLink ? MISSED.test(name) : MARKDOWN.test(name);
}
