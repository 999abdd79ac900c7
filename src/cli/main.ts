import { outputProblem } from '../read/host-error.ts';
import { nodeGit } from '../read/node-git.ts';
import { nodeDescriptor, nodeHost } from '../read/node-host.ts';
import { isAbsolutePath, withSlashes } from '../read/paths.ts';
import { cachesIn, userCache } from '../read/user-cache.ts';
import type { CommandContext } from './command.ts';
import { outputTo } from './output.ts';
import { run } from './run.ts';

const host = nodeHost();
const cacheHome = userCache(process.env, process.platform);

const err = outputTo(nodeDescriptor(2), () => {
  // Where even that cannot be said, the exit code says it.
  process.stderr.on('error', () => undefined);
  return process.stderr;
});
/** Whether the output is known to be lost: Node may tell before a command has ended, or after. */
let isLost = false;
const out = outputTo(nodeDescriptor(1), () => {
  process.stdout.on('error', (error) => {
    const problem = outputProblem(error);
    if (problem === null) return;
    err.write(`${problem}\n`);
    isLost = true;
    process.exitCode = 2;
  });
  return process.stdout;
});

const context: CommandContext = {
  host,
  ...(cacheHome === null ? {} : { cache: cachesIn(host, absoluteFrom(process.cwd(), cacheHome)) }),
  git: nodeGit(),
  crew: async (plan) => {
    const { foundByCrew } = await import('../crew/crew.ts');
    return foundByCrew({ ...plan, program: host.packaged('dist/crew-member.cjs') });
  },
  folder: withSlashes(process.cwd()),
  today: localDate(new Date()),
  terminal: {
    out: out.write,
    err: err.write,
    ...(out.columns === undefined ? {} : { columns: out.columns }),
    colour: out.isTerminal && !process.env.NO_COLOR,
    watched: err.isTerminal && !process.env.CI,
  },
};

void run(process.argv.slice(2), context).then((code) => {
  // By itself, Node would first take its whole memory apart.
  if (out.isTaken() && err.isTaken()) process.exit(code);
  // What is still on its way to a terminal or a slow reader must arrive.
  process.exitCode = isLost || outputProblem(out.problem()) !== null ? 2 : code;
});

function absoluteFrom(folder: string, path: string): string {
  return isAbsolutePath(path) ? path : `${withSlashes(folder)}/${path}`;
}

function localDate(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
