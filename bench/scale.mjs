import { rmSync } from 'node:fs';
import path from 'node:path';
import { writeCorpus } from './corpus.mjs';
import { measuredRun } from './memory.mjs';
import { CLI } from './program.mjs';

/** Four times as many documents may take four times as long and a little more: noise, and the collector's work. */
const MOST = 4.8;

/**
 * How time and memory grow from a quarter of the documents to all of them: `lint` of a whole workspace, and `status`,
 * which checks every document and holds it against its template.
 */
export function scaling({ folder, largest }) {
  const counts = [Math.round(largest / 4), largest];
  const workspaces = counts.map((count) => {
    const workspace = path.join(folder, `skala-${count}`);
    writeCorpus(workspace, count);
    return workspace;
  });
  const measured = ['lint', 'status'].flatMap((command) => {
    const [few, many] = workspaces.map((workspace) => measuredRun([CLI, command], workspace));
    return [
      {
        name: `${command} af ${counts[1]} dokumenter mod ${counts[0]}: tid`,
        figure: `${inSeconds(many.processor)} mod ${inSeconds(few.processor)}`,
        ratio: many.processor / few.processor,
        target: { most: MOST },
      },
      {
        name: `${command} af ${counts[1]} dokumenter mod ${counts[0]}: hukommelse`,
        figure: `${Math.round(many.megabytes)} MB mod ${Math.round(few.megabytes)} MB`,
        ratio: many.megabytes / few.megabytes,
        target: { most: MOST },
      },
    ];
  });
  for (const workspace of workspaces) rmSync(workspace, { recursive: true, force: true });
  return measured;
}

function inSeconds(milliseconds) {
  return `${Math.round(milliseconds / 1000)} s`;
}
