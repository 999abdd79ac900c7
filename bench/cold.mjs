import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where the measured program keeps what it found, instead of where the user's own does. */
export const CACHE = mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-hukommelse-'));
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

/** Takes away what earlier runs kept, so that the next one does everything anew. */
export function forget(...folders) {
  for (const folder of [CACHE, ...folders]) rmSync(folder, { recursive: true, force: true });
}
