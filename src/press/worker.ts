import { parentPort, workerData } from 'node:worker_threads';
import { loadTypesetter } from './typesetter.ts';
import type { DoneJob, Job, WorkerSetup } from './worker-messages.ts';

/** The program of a worker: sets what it is sent, one publication after another, until it is stopped. */
async function work({ formats, fonts }: WorkerSetup): Promise<void> {
  const typesetter = await loadTypesetter(formats, () => fonts);
  // The renderers tell fonts apart by identity, which no message keeps.
  let fontFiles: readonly Uint8Array[] = [];
  const run = (job: Job): void => {
    fontFiles = job.fontFiles ?? fontFiles;
    const publication = { ...job.publication, theme: { ...job.publication.theme, fontFiles } };
    const set = job.formats.map((format) => typesetter.set(publication, format));
    const done: DoneJob = { number: job.number, set };
    parentPort?.postMessage(done);
  };
  // Messages that are there already are all handed out before the event loop turns, and only then is memory given back:
  // a job is asked for when the one before it is done, and has a turn of its own.
  let last = Promise.resolve();
  parentPort?.on('message', (job: Job) => {
    last = last.then(() => new Promise((done) => setImmediate(() => done(run(job)))));
  });
}

void work(workerData);
