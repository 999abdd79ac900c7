import { Worker } from 'node:worker_threads';
import { type Traces, tracesFrom } from '../core/traces.ts';
import type { MemberSetup } from './work.ts';

/** V8's space for new objects, in megabytes: enough to keep a member busy, a third of what it takes without a limit. */
const YOUNG_OBJECTS = 16;

/** Starts a member with its program in a file; what it found out, which is nothing where it cannot start or stops. Never rejects. */
export function foundByMember(program: string, setup: MemberSetup): Promise<Traces> {
  const member = new Worker(program, {
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_OBJECTS },
  });
  return new Promise((found) => {
    member.on('message', (data: unknown) => found(tracesFrom(data)));
    const nothing = (): void => found(new Map());
    member.on('error', nothing);
    member.on('exit', nothing);
  });
}
