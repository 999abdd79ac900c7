import { rmSync } from 'node:fs';
import path from 'node:path';
import { writeCorpus } from './corpus.mjs';
import { count, memory } from './in-words.mjs';
import { measure } from './measure.mjs';
import { CLI } from './program.mjs';

/** The most memory that one process takes for all PDFs, and how that grows from a quarter of them to all. */
export async function peakMemory({ folder, lintDocuments }) {
  const counts = [Math.round(lintDocuments / 4), lintDocuments];
  const [few, many] = [await renderMany(folder, counts[0]), await renderMany(folder, counts[1])];
  return [
    {
      name: `Hukommelse, ${count(counts[1])} PDF-filer i ét kald`,
      figure: memory(many.megabytes),
      value: many.megabytes,
      target: { most: 250, unit: ' MB' },
    },
    {
      name: `Hukommelse, ${count(counts[1])} PDF-filer mod ${count(counts[0])}`,
      figure: `${memory(many.megabytes)} mod ${memory(few.megabytes)}`,
      ratio: many.megabytes / few.megabytes,
      target: { most: 1.2 },
    },
  ];
}

async function renderMany(folder, documents) {
  const workspace = path.join(folder, `mange-${documents}`);
  writeCorpus(workspace, documents);
  const args = [CLI, 'render', 'tilbud', '--to', 'pdf', '--out', path.join(workspace, 'ud')];
  const measured = await measure(process.execPath, args, workspace);
  rmSync(workspace, { recursive: true, force: true });
  return measured;
}
