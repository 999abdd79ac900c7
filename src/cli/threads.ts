import { availableParallelism } from 'node:os';
import { type Options, textOption, UsageError } from './command.ts';

/** How many threads set documents, and how many documents are set before the others than the first are started. */
export interface Threads {
  readonly threads: number;
  readonly patience: number;
}

/** Fewer documents than this are done before other threads have started. */
const FEW = 8;
/** Each thread has a compiler with its fonts in memory. */
const USUAL_MOST = 4;
const MOST = 64;
/** A run in which only a document or two have changed needs no other threads, however many documents there are. */
const PATIENCE = 2;

/** The threads that `--arbejdere` asks for, or those that suit a number of documents to set. Throws `UsageError`. */
export function threadsOf(options: Options, documents: number): Threads {
  const asked = askedFor(options);
  if (asked !== null) return { threads: asked, patience: 0 };
  const threads = documents > FEW ? Math.min(availableParallelism(), USUAL_MOST) : 1;
  return { threads, patience: PATIENCE };
}

/** The threads that `--arbejdere` asks for to check documents; else one. Throws `UsageError`. */
export function crewSize(options: Options): number {
  return askedFor(options) ?? 1;
}

/** The option of commands that check many documents. */
export const CREW_OPTION = {
  arbejdere: {
    value: 'ANTAL',
    help: 'Tjek så mange dokumenter ad gangen, når der er mange: hurtigere, men med mere hukommelse. Ellers 1',
  },
} as const;

function askedFor(options: Options): number | null {
  const text = textOption(options, 'arbejdere');
  if (text === undefined) return null;
  const threads = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (threads < 1 || threads > MOST) {
    throw new UsageError(
      `»--arbejdere ${text}« er ikke et antal. Skriv et helt tal fra 1 til ${MOST}, fx --arbejdere 2.`,
    );
  }
  return threads;
}
