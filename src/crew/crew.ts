import { inTurns } from '../core/in-turns.ts';
import type { Traces } from '../core/traces.ts';
import { inBatches, takenFrom } from './batches.ts';
import { foundByMember } from './member-thread.ts';
import type { CrewWork } from './work.ts';

/** What a crew is to do, and who it is. */
export interface CrewPlan {
  /** The file of a member's program. */
  readonly program: string;
  readonly work: CrewWork;
  /** How many look at documents, the caller's own among them. */
  readonly threads: number;
  /** Finds out in the caller's own thread what the others do in theirs. */
  look(file: string): unknown;
}

/**
 * Finds things out of documents in several threads. What the others hand back are traces, of which the caller's memory
 * takes those that hold: it asks whether each file is still what the thread saw. Of what a thread did not come to, or
 * could not do, there is no trace, and the caller finds it out when it asks for it. Rejects only when `look` throws.
 */
export async function foundByCrew({ program, work, threads, look }: CrewPlan): Promise<readonly Traces[]> {
  const { files, ...rest } = work;
  const batches = inBatches(files);
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const others = Math.min(threads, batches.length) - 1;
  const found = Array.from({ length: others }, () => foundByMember(program, { work: rest, batches, next }));
  await inTurns(takenFrom(batches, next), look);
  return Promise.all(found);
}
