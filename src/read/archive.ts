import { type ArchivedVersion, archivedVersion, archiveFolder } from './document-place.ts';
import { markdownFiles } from './folder-walk.ts';
import { baseName } from './paths.ts';
import type { Reach } from './reach.ts';

/** What stands in the folder of released versions, by the names there; no version is read. */
export interface Archive {
  /** Versions, those among them that a link which leads nowhere stands for. */
  readonly versions: readonly ArchivedVersion[];
  /** Folders in which there may be more: nobody may look into them, or the link to them leads nowhere or elsewhere. */
  readonly closed: readonly string[];
}

/** Something of the archive that is there and cannot be opened, and whether it leads out of the workspace. */
export interface UnopenedInArchive {
  /** Path relative to the workspace root. */
  readonly path: string;
  /** Null for a folder, in which any version may stand. */
  readonly version: string | null;
  readonly kind: 'missing' | 'outside';
}

const MARKDOWN = /\.md$/i;

/** Looks through the archive in a folder of templates. What cannot be opened is not the same as what is not there. */
export function archiveIn(reach: Reach, templates: string): Archive {
  const archive = archiveFolder(templates);
  if (reach.realPath(archive) === null) {
    const isNamed = reach.list(templates).some(({ name }) => name === baseName(archive));
    return { versions: [], closed: isNamed ? [archive] : [] };
  }
  const found = markdownFiles(reach, archive);
  return {
    versions: found.flatMap((file) => archivedVersion(file) ?? []),
    closed: found.filter((path) => archivedVersion(path) === null && !MARKDOWN.test(path)),
  };
}
