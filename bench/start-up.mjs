import { inTurns, measure } from './measure.mjs';
import { CLI, EXAMPLE, EXAMPLE_FILE } from './program.mjs';

/** How long short runs take by the clock, in units of a Node that does nothing. */
export function startUp({ workspace, file, rounds }) {
  const run = (args, folder) => () => measure(process.execPath, args, folder).clock;
  const { node, help, lint, example } = inTurns(rounds, {
    node: run(['-e', '0'], workspace),
    help: run([CLI, '--help'], workspace),
    lint: run([CLI, 'lint', file], workspace),
    example: run([CLI, 'lint', EXAMPLE_FILE], EXAMPLE),
  });
  const against = (milliseconds) => ({
    figure: `${Math.round(milliseconds)} ms mod ${Math.round(node)} ms`,
    ratio: milliseconds / node,
  });
  return [
    { name: 'skrivefelt --help mod node -e 0', ...against(help), target: null },
    { name: 'lint af én fil mod node -e 0', ...against(lint), target: { most: 6 } },
    { name: 'lint af eksemplets længste fil mod node -e 0', ...against(example), target: null },
  ];
}
