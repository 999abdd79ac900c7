import { decodeSource, encodeSource } from '../core/source.ts';
import type { Project } from '../pipeline.ts';
import { changedMeanwhile } from '../read/host-error.ts';

/** A file's text as it was read, and as it is to be. */
export interface NewText {
  readonly before: string;
  readonly after: string;
}

/**
 * Writes a new text over an author's file, with the byte order mark that it had. Throws `HostError` when the disk
 * refuses, and when the file no longer holds the text that the new one was made from.
 */
export function writeOver(file: string, { before, after }: NewText, { workspace }: Project): void {
  const path = workspace.absolute(file);
  const read = workspace.read(file);
  if (read.kind !== 'found' || decodeSource(file, read.bytes).text !== before) {
    throw changedMeanwhile(path, false);
  }
  workspace.host.write(path, encodeSource(after, read.bytes), { over: read.bytes });
}
