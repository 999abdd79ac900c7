import { HostError } from '../core/host.ts';

/** Does work that writes a file; gives the Danish reason when the disk refuses, so that others can still be written. */
export function writeProblem(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
}
