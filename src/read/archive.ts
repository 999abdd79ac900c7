import type { HostEntry } from '../core/host.ts';
import { type ArchivedVersion, archivedVersion, archiveFolder } from './document-place.ts';
import { foldersIn, markdownFiles } from './folder-walk.ts';
import { baseName } from './paths.ts';
import type { Reach } from './reach.ts';

/** What stands in the folder of released versions, by the names there; no version is read. */
export interface Archive {
  /** Versions, those among them that a link which leads nowhere stands for. */
  readonly versions: readonly ArchivedVersion[];
  /** Folders in which there may be more: nobody may look into them, or the link to them leads nowhere. */
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
  const isLost = reach.list(templates).some((entry) => entry.name === baseName(archive) && isDead(entry));
  const folders = foldersIn(reach, archive).map(({ path }) => path);
  const closed = folders.filter(reach.isClosed);
  const lost = folders.flatMap((path) =>
    reach
      .list(path)
      .flatMap((entry) => (isDead(entry) && MARKDOWN.test(entry.name) ? `${path}/${entry.name}` : [])),
  );
  const files = markdownFiles(reach, archive).filter((path) => !closed.includes(path));
  return {
    versions: [...files, ...lost].flatMap((file) => archivedVersion(file) ?? []),
    closed: isLost ? [archive] : closed,
  };
}

/** A link that leads nowhere. */
function isDead({ isLink, kind }: HostEntry): boolean {
  return isLink && kind === 'other';
}
