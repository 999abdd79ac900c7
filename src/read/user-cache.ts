import { posix } from 'node:path';
import type { Host } from '../core/host.ts';
import { sha256 } from '../core/sha256.ts';
import { type Caches, cacheFolderIn } from './cache-folder.ts';
import { withSlashes } from './paths.ts';

/**
 * The folder where this user's programs keep what they can make again, with ours in it; null where there is none.
 * `SKRIVEFELT_CACHE` names another folder, or none when it is empty.
 *
 * It is not in the workspace: whoever may send a change to a workspace could put findings there that nobody made.
 */
export function userCache(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | null {
  const { SKRIVEFELT_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local, HOME: home } = environment;
  if (own !== undefined) return own === '' ? null : withSlashes(own);
  const place =
    platform === 'win32'
      ? local
      : (xdg ?? (platform === 'darwin' ? home && `${home}/Library/Caches` : home && `${home}/.cache`));
  return place ? posix.join(withSlashes(place), 'skrivefelt') : null;
}

/** The caches below a folder, given by its absolute path: one for each place. */
export function cachesIn(host: Host, folder: string): Caches {
  // A name without anything of the path in it: paths may be long, and say more than a log should.
  return (place) => cacheFolderIn(host, posix.join(folder, sha256(place).slice(0, 24)));
}
