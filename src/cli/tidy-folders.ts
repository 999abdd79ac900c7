import type { Project } from '../pipeline.ts';
import { folderOf } from '../read/paths.ts';

/**
 * Takes away what killed runs have left beside files that a command may write. A run that was killed just after it was
 * done leaves nothing more to write, so the next one would not come by.
 */
export function tidyFolders(files: readonly string[], { workspace }: Project): void {
  const folders = new Set(files.map((file) => folderOf(workspace.absolute(file))));
  for (const folder of folders) workspace.host.tidy(folder);
}
