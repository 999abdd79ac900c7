// Measures the package against its neighbours on this machine: `npm run bench -- [--kun lint,pdf] [--docs 200]
// [--lint 1000] [--rounds 15] [--scale 20000]`.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeCorpus } from './corpus.mjs';
import { lintSpeed } from './lint-speed.mjs';
import { peakMemory } from './memory.mjs';
import { benchOptions } from './options.mjs';
import { docxAgainstPandoc, pdfAgainstOffice } from './rendering.mjs';
import { renderingAgain } from './rendering-again.mjs';
import { scaling } from './scale.mjs';
import { startUp } from './start-up.mjs';
import { machine, table } from './table.mjs';

const PARTS = {
  start: startUp,
  lint: lintSpeed,
  docx: docxAgainstPandoc,
  pdf: pdfAgainstOffice,
  igen: renderingAgain,
  hukommelse: peakMemory,
  skala: scaling,
};

const { chosen, ...options } = benchOptions(process.argv.slice(2), Object.keys(PARTS));
const folder = mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-bench-'));
const measured = [];
let written = null;
/** The workspace that several parts measure on, written when the first asks for it. */
const corpus = () => {
  const workspace = path.join(folder, 'arbejdsomraade');
  written ??= { workspace, files: writeCorpus(workspace, options.documents) };
  return written;
};
try {
  console.log(`${machine()} Det tager sin tid.\n`);
  for (const part of chosen) {
    console.error(`${part} …`);
    // What has been measured is told, whatever comes of the rest.
    try {
      measured.push(...(await PARTS[part]({ ...options, folder, corpus })));
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
  console.log(table(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
