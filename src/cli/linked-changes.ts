import type { ChangedFile } from '../core/git.ts';
import { type Change, listedPaths } from '../dependants.ts';
import type { Project } from '../pipeline.ts';
import { CONFIGURATION_FILE } from '../read/configuration.ts';
import { folderOf, isWithin, relativePath } from '../read/paths.ts';
import { TILBUD_FILE } from '../read/tilbud.ts';

/**
 * Changes of files that the workspace reaches through a link, as it knows them. Git names the file where it lies; the
 * workspace knows it by the link: a document, the folder of a tilbud with its master data and approvals, what the
 * configuration names, or the configuration itself.
 */
export function linkedChanges(
  { workspace, documents }: Project,
  files: readonly ChangedFile[],
): readonly Change[] {
  const { root, host, absolute, configuration } = workspace;
  const folders = workspace.tilbudFolders();
  const known = new Set([
    CONFIGURATION_FILE,
    ...listedPaths(configuration),
    ...folders.map((folder) => `${folder}/${TILBUD_FILE}`),
    ...documents(),
    ...[...folders, ...documents().map(folderOf)],
  ]);
  return [...known].flatMap((path) => {
    const typed = absolute(path);
    const real = host.realPath(typed);
    if (real === null || real === typed) return [];
    return files.flatMap((changed): readonly Change[] => {
      if (!isWithin(real, changed.path)) return [];
      const below = relativePath(real, changed.path);
      return [{ file: relativePath(root, below === '' ? typed : `${typed}/${below}`), gone: changed.gone }];
    });
  });
}
