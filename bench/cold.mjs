import { rmSync } from 'node:fs';
import path from 'node:path';

/** Where the program keeps what it found, in the workspace. */
const CACHE = '.skrivefelt-cache';

/** Takes away what earlier runs kept, so that the next one does everything anew. */
export function forget(workspace, ...folders) {
  for (const folder of [path.join(workspace, CACHE), ...folders]) {
    rmSync(folder, { recursive: true, force: true });
  }
}
