/** The calls to the system by which files are written, as `node:fs` has them: a test may stand in for a bad disk. */
export interface Disk {
  /** Opens a file for reading (`r`), or makes one that must not be there (`wx`). */
  openSync(path: string, flags: 'r' | 'wx', mode?: number): number;
  /** Writes from a place in the bytes on; gives how many were written. */
  writeSync(descriptor: number, bytes: Uint8Array, from: number): number;
  fsyncSync(descriptor: number): void;
  closeSync(descriptor: number): void;
  mkdirSync(path: string): unknown;
  renameSync(from: string, to: string): void;
  unlinkSync(path: string): void;
  rmdirSync(path: string): void;
  readdirSync(path: string): readonly string[];
  readFileSync(path: string): Uint8Array;
  statSync(path: string): { readonly mode: number; readonly mtimeMs: number; isFile(): boolean };
}

/** What an attempt gives, or null when the disk says no. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** What the system calls an error, e.g. `ENOENT`; empty for what is no error of the system's. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
