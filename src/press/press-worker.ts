import { Worker } from 'node:worker_threads';
import type { Publication } from '../publication/publication.ts';
import type { Format, Typeset } from './typesetter.ts';
import type { DoneJob, Job, WorkerSetup } from './worker-messages.ts';

/** A thread that sets publications. */
export interface PressWorker {
  /** How many publications it has been given and not yet handed back; null when it has stopped. */
  waiting(): number | null;
  /** One result for each format, in their order; null when the thread stopped before it was done. Never rejects. */
  set(publication: Publication, formats: readonly Format[]): Promise<readonly Typeset[] | null>;
  /** Ends the thread, whatever it is doing. */
  stop(): Promise<void>;
}

type Answer = (set: readonly Typeset[] | null) => void;

/**
 * Starts a thread with the worker's program in a file. A thread that cannot start, or that stops by itself, answers
 * everything it was given with null.
 */
export function startWorker(program: string, setup: WorkerSetup): PressWorker {
  const thread = new Worker(program, { workerData: setup });
  const open = new Map<number, Answer>();
  let number = 0;
  let running = true;
  let fontFiles: readonly Uint8Array[] = [];
  const giveUp = (): void => {
    running = false;
    for (const answer of open.values()) answer(null);
    open.clear();
  };
  thread.on('error', giveUp);
  thread.on('exit', giveUp);
  thread.on('message', (done: DoneJob) => {
    open.get(done.number)?.(done.set);
    open.delete(done.number);
  });
  return {
    waiting: () => (running ? open.size : null),
    set: (publication, formats) =>
      new Promise((answer) => {
        if (!running) return answer(null);
        number += 1;
        open.set(number, answer);
        const { theme } = publication;
        const job: Job = {
          number,
          publication: { ...publication, theme: { ...theme, fontFiles: [] } },
          formats,
          fontFiles: theme.fontFiles === fontFiles ? null : theme.fontFiles,
        };
        fontFiles = theme.fontFiles;
        thread.postMessage(job);
      }),
    stop: async () => {
      await thread.terminate();
    },
  };
}
