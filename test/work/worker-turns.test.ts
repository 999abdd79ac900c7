import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Job, WorkerSetup } from '../../src/press/worker-messages.ts';
import { PACKAGE } from '../ci/installed-program.ts';
import { fullPublication } from '../fixtures/publication.ts';

/** Counts the turns of the thread's event loop, and notes in each message at which of them it was sent. */
const COUNTS = `
const { parentPort } = require('node:worker_threads');
const send = parentPort.postMessage.bind(parentPort);
let turns = 0;
parentPort.postMessage = (message) => send({ ...message, turns });
const turn = () => { turns += 1; setImmediate(turn).unref(); };
turn();
require(process.env.PROGRAM);
`;

// Typst's binding frees the files it has made only when the event loop turns; a thread that sets one document after another
// without turning keeps 60 KB of each.
it('lets the event loop of a press worker turn between documents, however many are waiting', async () => {
  const workerData: WorkerSetup = { formats: ['docx'], fonts: [] };
  const program = join(PACKAGE, 'dist/press-worker.cjs');
  const worker = new Worker(COUNTS, { eval: true, workerData, env: { ...process.env, PROGRAM: program } });
  try {
    for (const number of [1, 2, 3, 4]) {
      const job: Job = { number, publication: fullPublication(), formats: ['docx'], fontFiles: [] };
      worker.postMessage(job);
    }
    const turns: number[] = [];
    while (turns.length < 4) {
      const [done] = await once(worker, 'message');
      expect(done.set[0].bytes.length).toBeGreaterThan(0);
      turns.push(done.turns);
    }
    expect(new Set(turns).size).toBe(4);
  } finally {
    await worker.terminate();
  }
});
