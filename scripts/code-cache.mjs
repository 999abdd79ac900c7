import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { inPackage } from './paths.mjs';

/** A document without faults: code that few runs need would have to be read by all. */
const DOCUMENT = inPackage('examples/region-sjaelland/tilbud/solgaarden/forebyggelse-af-overgreb.md');

/** The script that runs before the launcher sets the flags of V8. */
const FIRST = './main.cjs';

/**
 * Keeps what V8 compiles of the scripts in dist/program, for scripts/launcher.cjs, in a folder named for the version of
 * V8. The code holds the functions that a run used, so the commands run once over an example; a script that two of
 * them load keeps what the first used. The second lint says what the first one said, without anything but the first script.
 */
export function writeCodeCache(dist) {
  mkdirSync(path.join(dist, 'program', process.versions.v8), { recursive: true });
  const out = mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-'));
  const runs = [
    ['lint', DOCUMENT],
    ['lint', DOCUMENT],
    ['render', DOCUMENT, '--out', out, '--uden-cache'],
  ];
  for (const args of runs) {
    const self = fileURLToPath(import.meta.url);
    const { status, stderr } = spawnSync(process.execPath, [self, path.join(dist, 'cli.cjs'), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SKRIVEFELT_CACHE: path.join(out, 'cache') },
    });
    // Findings are 1, and the build is not the place to tell of them; anything else is a program that does not run.
    if (status !== 0 && status !== 1) throw new Error(`The program does not run: ${stderr}`);
  }
  rmSync(out, { recursive: true, force: true });
}

/** Run by itself, it is the program that keeps what V8 made of it. */
async function runAndKeep(cli) {
  // V8 forgets the code of functions that have not run for a while; here all of it is wanted. Code says under which
  // flags it was made, so they are as they are at the start of a run again when it is written.
  setFlagsFromString('--no-flush-bytecode');
  const { scripts } = createRequire(import.meta.url)(cli);
  const folder = path.join(path.dirname(cli), 'program', process.versions.v8);
  process.on('exit', () => {
    setFlagsFromString('--flush-bytecode');
    setFlagsFromString('--semi-space-growth-factor=2');
    for (const [name, script] of scripts) {
      if (name === FIRST && scripts.size > 1) continue;
      const code = path.join(folder, name);
      if (!existsSync(code)) writeFileSync(code, script.createCachedData());
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.argv.splice(1, 1);
  await runAndKeep(process.argv[1]);
}
