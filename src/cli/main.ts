import { outputProblem } from '../read/host-error.ts';
import { nodeGit } from '../read/node-git.ts';
import { nodeHost } from '../read/node-host.ts';
import { isAbsolutePath, withSlashes } from '../read/paths.ts';
import { cachesIn, userCache } from '../read/user-cache.ts';
import type { CommandContext } from './command.ts';
import { run } from './run.ts';

const host = nodeHost();
const cacheHome = userCache(process.env, process.platform);

const context: CommandContext = {
  host,
  ...(cacheHome === null ? {} : { cache: cachesIn(host, absoluteFrom(process.cwd(), cacheHome)) }),
  git: nodeGit(),
  crew: async (plan) => {
    const { foundByCrew } = await import('../crew/crew.ts');
    return foundByCrew({ ...plan, program: host.packaged('dist/crew-member.js') });
  },
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

function absoluteFrom(folder: string, path: string): string {
  return isAbsolutePath(path) ? path : `${withSlashes(folder)}/${path}`;
}

function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
