import { posix } from 'node:path';
import type { Reach } from './reach.ts';

/**
 * Whether what stands at a path cannot be read, which is another thing than that nothing stands there: nobody may open the
 * file or a folder above it, or it leads out of the workspace.
 *
 * @param path relative to the root
 */
export function isUnopened(reach: Reach, path: string): boolean {
  const { kind } = reach.read(path);
  if (kind !== 'missing') return kind === 'outside';
  const names = path.split('/');
  for (const at of names.keys()) {
    const here = names.slice(0, at + 1).join('/');
    if (reach.locate(here) === 'outside') return true;
    if (reach.locate(here) === 'missing') return isListed(reach, here);
    if (at < names.length - 1 && reach.isClosed(here)) return true;
  }
  // It is there, and has no text: a closed file, or a folder where a file ought to be.
  return true;
}

/** Whether a folder names something that cannot be gone to: a link that points at nothing, a file in a half-open folder. */
function isListed(reach: Reach, path: string): boolean {
  const name = posix.basename(path);
  return reach.list(posix.dirname(path)).some((entry) => entry.name === name);
}
