import type { Workspace } from '../read/workspace.ts';

/** A file's new text as bytes, with the byte order mark that the file has now. */
export function encodedAs(file: string, text: string, workspace: Workspace): Uint8Array {
  const read = workspace.read(file);
  const hasMark = read.kind === 'found' && read.bytes[0] === 0xef && read.bytes[1] === 0xbb;
  return new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
}
