/** One entry of a folder. Symbolic links are reported as what they point at. */
export interface HostEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Everything the program may do to the world outside: all file access goes through here, so that tests, an editor's
 * unsaved buffers and the disk look alike. Paths are absolute and written with `/`.
 */
export interface Host {
  /** The bytes of a file; null when there is none or it cannot be read. */
  read(path: string): Uint8Array | null;
  /** The entries of a folder sorted by name; null when there is no such folder. */
  list(path: string): readonly HostEntry[] | null;
  /** The path with symbolic links resolved; null when nothing is there. */
  realPath(path: string): string | null;
  /**
   * Writes a whole file: first to a temporary file beside it, then renamed into place, folders made as needed.
   * A reader sees the old bytes or the new, never half. Throws `HostError` when the disk says no.
   */
  write(path: string, bytes: Uint8Array): void;
  /** Absolute path of a file that ships with the package, e.g. `hovedblokke/region-sjaelland.yaml`. */
  packaged(relative: string): string;
}

/** A write that the disk refused; `message` is Danish and names the file. */
export class HostError extends Error {
  override readonly name = 'HostError';
}
