import { cpSync } from 'node:fs';
import path from 'node:path';
import { forget } from './cold.mjs';
import { against } from './in-words.mjs';
import { inTurns, measure } from './measure.mjs';
import { CLI, EXAMPLE, EXAMPLE_FILE } from './program.mjs';

/** How long short runs take by the clock, in units of a Node that does nothing. */
export async function startUp({ corpus, folder, rounds }) {
  const { workspace, files } = corpus();
  // A copy, for the program keeps what it found in the workspace.
  const example = path.join(folder, 'eksempel');
  cpSync(EXAMPLE, example, { recursive: true });
  const run =
    (args, workspace, isCold = false) =>
    () => {
      if (isCold) forget();
      return measure(process.execPath, args, workspace);
    };
  const { node, help, lint, again, long } = await inTurns(rounds, {
    node: run(['-e', '0'], workspace),
    help: run([CLI, '--help'], workspace),
    lint: run([CLI, 'lint', files[0]], workspace, true),
    again: run([CLI, 'lint', files[0]], workspace),
    long: run([CLI, 'lint', EXAMPLE_FILE], example, true),
  });
  const row = (name, { clock }, target = null) => ({
    name: `${name} mod \`node -e 0\``,
    figure: against(clock, node.clock),
    ratio: clock / node.clock,
    target,
  });
  return [
    row('`skrivefelt --help`', help),
    row('`lint` af én fil, kold,', lint, { most: 2 }),
    row('`lint` af én fil igen, uændret,', again, { most: 2 }),
    row('`lint` af eksemplets længste fil, kold,', long),
  ];
}
