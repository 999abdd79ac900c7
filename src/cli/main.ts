import { outputProblem } from '../read/host-error.ts';
import { nodeGit } from '../read/node-git.ts';
import { nodeHost } from '../read/node-host.ts';
import { withSlashes } from '../read/paths.ts';
import type { CommandContext } from './command.ts';
import { run } from './run.ts';

const context: CommandContext = {
  host: nodeHost(),
  git: nodeGit(),
  folder: withSlashes(process.cwd()),
  today: localDate(new Date()),
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    watched: process.stderr.isTTY === true && !process.env.CI,
  },
};

process.stdout.on('error', (error) => {
  const problem = outputProblem(error);
  if (problem === null) return;
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
});
// Where even that cannot be said, the exit code says it.
process.stderr.on('error', () => undefined);

// `exitCode` rather than `exit`: what is still on its way to a pipe must arrive.
void run(process.argv.slice(2), context).then((code) => {
  process.exitCode = outputProblem(process.stdout.errored) === null ? code : 2;
});

function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
