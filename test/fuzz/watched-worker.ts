import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Report, Task } from './worker.ts';

/** What a case came to: a report, or that none came in time, or that the process died. */
export type Outcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'hang' | 'dead' };

/** A process that cases are tried in. It is killed when one hangs, and a new one takes its place. */
export interface WatchedWorker {
  /** Tries a case; `limit` is in seconds of the processor. */
  tried(task: Task, limit: number): Promise<Outcome>;
  stop(): void;
}

/** After this many cases a fresh process takes over, so that no memory is held for ever. */
const CASES_EACH = 4_000;

/** Makes a worker of a bundled program. */
export function watchedWorker(program: string): WatchedWorker {
  let child: Promise<ChildProcess> | null = null;
  let count = 0;
  return { tried, stop };

  async function tried(task: Task, limit: number): Promise<Outcome> {
    if (count >= CASES_EACH) stop();
    count += 1;
    child ??= started(program);
    const running = await child;
    const outcome = await answered(running, task, limit);
    if (outcome.kind !== 'report') {
      running.kill('SIGKILL');
      child = null;
    }
    return outcome;
  }

  function stop(): void {
    void child?.then((running) => running.kill('SIGKILL'));
    child = null;
    count = 0;
  }
}

/** A process that has loaded everything: loading is no part of a case's time. */
function started(program: string): Promise<ChildProcess> {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it began`)));
  });
}

function answered(child: ChildProcess, task: Task, limit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearInterval(timer);
      child.off('message', told);
      child.off('exit', died);
      resolve(outcome);
    };
    const told = (report: Report): void => end({ kind: 'report', report });
    const died = (): void => end({ kind: 'dead' });
    const before = processorTime(child);
    let waited = 0;
    const timer = setInterval(() => {
      waited += LOOK;
      const now = processorTime(child);
      const used = before === null || now === null ? waited / 10 : now - before;
      if (used > limit) end({ kind: 'hang' });
    }, LOOK * 1000);
    child.on('message', told);
    child.on('exit', died);
    child.send(task);
  });
}

/** How often a process that is busy is looked at, in seconds. */
const LOOK = 1;
/** The unit in which Linux counts. */
const TICKS_EACH_SECOND = 100;

/**
 * The time that the processor has spent on a process, in seconds: on a machine with other things to do, time by the
 * clock would say nothing. Null where it cannot be told.
 */
function processorTime({ pid }: ChildProcess): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_EACH_SECOND;
  } catch {
    return null;
  }
}
