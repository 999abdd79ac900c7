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
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    watched: process.stderr.isTTY === true && !process.env.CI,
  },
};

// A reader such as `head` may close the pipe before everything is said; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// `exitCode` rather than `exit`: what is still on its way to a pipe must arrive.
void run(process.argv.slice(2), context).then((code) => {
  process.exitCode = code;
});

function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
