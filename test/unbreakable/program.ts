import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The program as it is built and shipped. */
export const PROGRAM = join(resolve(import.meta.dirname, '../..'), 'dist/cli.cjs');

/** What a process of the program printed, and how it ended: a code, or a signal that killed it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A process of the program. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the program in a folder. `shell` is put before it, for a process that has less than others. */
export function start(args: readonly string[], folder: string, shell: string | null = null): Started {
  const [command, ...rest] =
    shell === null
      ? [process.execPath, PROGRAM, ...args]
      : ['/bin/sh', '-c', `${shell}; exec "$@"`, 'sh', process.execPath, PROGRAM, ...args];
  const child = spawn(command ?? '', rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal, ...said }));
  });
  return { child, ended };
}
