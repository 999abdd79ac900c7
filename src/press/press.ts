import type { Host } from '../core/host.ts';
import type { Publication } from '../publication/publication.ts';
import { builtInFonts } from '../read/fonts.ts';
import { once } from '../read/once.ts';
import { type PressWorker, startWorker } from './press-worker.ts';
import { type Format, loadTypesetter, type Typeset } from './typesetter.ts';

/** Sets many publications, in this thread and in others. */
export interface Press {
  /** How many publications it can be given before the first is handed back. */
  readonly depth: number;
  /** One result for each format, in their order, and the same whichever thread made it. */
  print(publication: Publication, formats: readonly Format[]): Promise<readonly Typeset[]>;
  /** Ends the other threads. */
  close(): Promise<void>;
}

/** How a press works. */
export interface PressSetup {
  readonly host: Host;
  /** All formats that will be asked for. */
  readonly formats: readonly Format[];
  /** How many threads set publications, this one among them. */
  readonly threads: number;
  /** How many publications are set in this thread before others are started. */
  readonly patience: number;
  /** The program of the other threads; the one that the build makes when left out. */
  readonly program?: string;
}

const PROGRAM = 'dist/press-worker.cjs';
/** So many publications that a thread never waits while this one sets a publication itself. */
const QUEUE = 3;

/** Makes a press. Renderers are loaded, and threads started, when something is printed. */
export function pressOf({ host, formats, threads, patience, program }: PressSetup): Press {
  const fonts = once(() => builtInFonts(host).map((font) => (threads > 1 ? shared(font) : font)));
  const here = once(() => loadTypesetter(formats, fonts));
  const file = program ?? host.packaged(PROGRAM);
  const workers = once((): readonly PressWorker[] =>
    Array.from({ length: threads - 1 }, () => startWorker(file, { formats, fonts: fonts() })),
  );
  let printed = 0;
  return {
    depth: threads > 1 ? threads * QUEUE : 1,
    print: async (publication, wanted) => {
      printed += 1;
      const worker = threads > 1 && printed > patience ? idlest(workers()) : null;
      const set = await worker?.set(publication, wanted);
      if (set) return set;
      const typesetter = await here();
      return wanted.map((format) => typesetter.set(publication, format));
    },
    close: async () => {
      if (threads > 1 && printed > patience) await Promise.all(workers().map((worker) => worker.stop()));
    },
  };
}

/** The worker with the least to do; null when all have enough, or have stopped. */
function idlest(workers: readonly PressWorker[]): PressWorker | null {
  let least = QUEUE;
  let found: PressWorker | null = null;
  for (const worker of workers) {
    const waiting = worker.waiting();
    if (waiting === null || waiting >= least) continue;
    least = waiting;
    found = worker;
  }
  return found;
}

/** The same bytes in memory that threads share instead of each having a copy. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
