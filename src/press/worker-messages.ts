import type { Publication } from '../publication/publication.ts';
import type { Format, Typeset } from './typesetter.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  /** The formats that it may be asked for. */
  readonly formats: readonly Format[];
  /** The fonts of every PDF, in memory that all threads share. */
  readonly fonts: readonly Uint8Array[];
}

/** A publication to be set. */
export interface Job {
  readonly number: number;
  /** Without the files of its fonts. */
  readonly publication: Publication;
  readonly formats: readonly Format[];
  /** The font files of this publication and those that follow; null when they are those of the last one. */
  readonly fontFiles: readonly Uint8Array[] | null;
}

/** A job that is done: one result for each of its formats, in their order. */
export interface DoneJob {
  readonly number: number;
  readonly set: readonly Typeset[];
}
