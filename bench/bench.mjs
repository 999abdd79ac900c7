// Measures the package against its neighbours on this machine: `npm run bench -- [--docs 200] [--rounds 15] [--scale 2000]`.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeCorpus } from './corpus.mjs';
import { writeMarkdown } from './markdown-files.mjs';
import { peakMemory } from './memory.mjs';
import { benchOptions } from './options.mjs';
import { rendering } from './rendering.mjs';
import { scaling } from './scale.mjs';
import { startUp } from './start-up.mjs';
import { inWords, table } from './table.mjs';

const { documents, rounds, largest } = benchOptions(process.argv.slice(2));
const folder = mkdtempSync(path.join(os.tmpdir(), 'skrivefelt-bench-'));
try {
  console.log(inWords(documents));
  const workspace = path.join(folder, 'arbejdsomraade');
  const files = writeCorpus(workspace, documents);
  const markdown = await writeMarkdown(workspace, files, path.join(folder, 'markdown'));
  const measured = [
    ...startUp({ workspace, file: files[0], rounds }),
    ...rendering({ workspace, folder, documents, markdown }),
    ...peakMemory({ workspace, folder, documents }),
    ...scaling({ folder, largest }),
  ];
  console.log(table(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
