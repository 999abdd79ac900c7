import { encodeSource } from '../core/source.ts';
import type { Project } from '../pipeline.ts';

/** Writes a new text over an author's file, with the byte order mark that it had. Throws `HostError`. */
export function writeOver(file: string, text: string, { workspace }: Project): void {
  const read = workspace.read(file);
  const bytes = encodeSource(text, read.kind === 'found' ? read.bytes : new Uint8Array());
  workspace.host.write(workspace.absolute(file), bytes);
}
