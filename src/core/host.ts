/** One entry of a folder. */
export interface HostEntry {
  readonly name: string;
  /** What it is, or what it points at; `other` is what holds nothing to read: a device, a link that points at nothing. */
  readonly kind: 'file' | 'folder' | 'other';
  /** Whether it is a symbolic link, so that its real path is not its name in the folder's. */
  readonly isLink: boolean;
}

/** How a file is written. */
export interface WriteOptions {
  /**
   * What the new bytes were made from: the file must still hold these bytes, or not be there where it is null. Two
   * programs that write the same file then never undo each other's work. Left out, whatever is there is replaced.
   */
  readonly over?: Uint8Array | null;
  /**
   * False for what may be lost with the power: the disk is not waited for, which takes many times as long as all the
   * rest, and after a power cut there may be anything in the file.
   */
  readonly lasting?: boolean;
}

/**
 * Everything the program may do to the world outside: all file access goes through here, so that tests, an editor's
 * unsaved buffers and the disk look alike. Paths are absolute and written with `/`.
 */
export interface Host {
  /** The bytes of a file; null when there is none or it cannot be read. */
  read(path: string): Uint8Array | null;
  /**
   * Reads as much of a file as some memory has room for, from its beginning, and gives how many bytes that was; null
   * as for `read`. It costs less than `read` where it is known what the file ought to be.
   */
  readInto(path: string, memory: Uint8Array): number | null;
  /** The entries of a folder sorted by name; null when there is no such folder. */
  list(path: string): readonly HostEntry[] | null;
  /** The path with symbolic links resolved; null when nothing is there. */
  realPath(path: string): string | null;
  /**
   * Writes a whole file: first to a temporary file beside it, then renamed into place, folders made as needed.
   * A reader sees the old bytes or the new, never half, and so does the next run when this one is killed. Throws
   * `HostError` when the disk says no, and when the file does not hold what `over` says; then it is as it was.
   */
  write(path: string, bytes: Uint8Array, options?: WriteOptions): void;
  /** Takes away what killed runs have left in a folder; what may belong to a living one stays. Never throws. */
  tidy(folder: string): void;
  /** Absolute path of a file that ships with the package, e.g. `hovedblokke/region-sjaelland.yaml`. */
  packaged(relative: string): string;
}

/** A write that the disk refused; `message` is Danish and names the file. */
export class HostError extends Error {
  override readonly name = 'HostError';
}
