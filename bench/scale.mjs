import { appendFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { forget } from './cold.mjs';
import { writeCorpus } from './corpus.mjs';
import { against, count, duration, memory } from './in-words.mjs';
import { measure } from './measure.mjs';
import { CLI } from './program.mjs';

/** How many times as many documents the large workspace has. */
const TIMES = 10;
/** Ten times as many documents may take ten times as long and a little more: noise, and the collector's work. */
const MOST = 12;
/** A tenth of the documents changed may take this share of the work on all of them. */
const MOST_OF_A_TENTH = 0.2;

/**
 * How time and memory grow from a tenth of the documents to all of them, and what a second run takes after some have
 * changed: `lint` of a whole workspace, and `status`, which holds every document against its template too.
 */
export async function scaling({ folder, largest }) {
  const counts = [Math.round(largest / TIMES), largest];
  const workspaces = counts.map((documents) => {
    const workspace = path.join(folder, `skala-${documents}`);
    return { workspace, files: writeCorpus(workspace, documents) };
  });
  const rows = [];
  for (const command of ['lint', 'status']) {
    const few = await coldAndAgain(command, workspaces[0]);
    const many = await coldAndAgain(command, workspaces[1]);
    rows.push(...growth(command, counts, few, many), ...second(command, counts[1], many));
  }
  for (const { workspace } of workspaces) rmSync(workspace, { recursive: true, force: true });
  return rows;
}

async function coldAndAgain(command, { workspace, files }) {
  const run = () => measure(process.execPath, [CLI, command], workspace);
  forget();
  const cold = await run();
  const unchanged = await run();
  changeWords(workspace, files.slice(0, 1));
  const one = await run();
  changeWords(workspace, files.slice(0, Math.round(files.length / 10)));
  const tenth = await run();
  return { cold, unchanged, one, tenth };
}

/** A comment is enough: the file has other bytes. */
function changeWords(workspace, files) {
  for (const file of files) appendFileSync(path.join(workspace, file), '\n<!-- Set efter. -->\n');
}

function growth(command, [few, many], { cold: ofFew }, { cold: ofMany }) {
  const name = `\`${command}\` af ${count(many)} dokumenter mod ${count(few)}, kold`;
  return [
    {
      name: `${name}: CPU`,
      figure: against(ofMany.processor, ofFew.processor),
      ratio: ofMany.processor / ofFew.processor,
      target: { most: MOST },
    },
    {
      name: `${name}: hukommelse`,
      figure: against(ofMany.megabytes, ofFew.megabytes, memory),
      ratio: ofMany.megabytes / ofFew.megabytes,
      target: { most: MOST },
    },
  ];
}

function second(command, documents, { cold, unchanged, one, tenth }) {
  const name = `\`${command}\` af ${count(documents)} dokumenter igen`;
  const share = (tenth.processor - unchanged.processor) / (cold.processor - unchanged.processor);
  const row = (name, ours, other, target) => ({
    name,
    figure: against(ours.processor, other.processor),
    ratio: ours.processor / other.processor,
    target,
  });
  return [
    row(`${name}, én fil ændret: CPU mod uændret`, one, unchanged, null),
    row(`${name}, én fil ændret: CPU mod kold`, one, cold, null),
    {
      name: `${name}, hver tiende ændret: andel af arbejdet ud over uændret`,
      figure: `${against(tenth.processor, cold.processor)}, uændret ${duration(unchanged.processor)}`,
      target: { most: MOST_OF_A_TENTH },
      // Where a second run takes as long as the first, nothing is kept, and there is no share to speak of.
      ...(unchanged.processor < cold.processor / 2 ? { ratio: share } : { missing: 'intet gemt' }),
    },
  ];
}
