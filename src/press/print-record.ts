import type { Host } from '../core/host.ts';
import { isRecord } from '../core/record.ts';
import { sha256 } from '../core/sha256.ts';
import type { CacheFolder } from '../read/cache-folder.ts';
import { isWithin, relativePath } from '../read/paths.ts';
import type { Problem } from './typesetter.ts';

/** What has been printed: which publication each file was made of, and what the file was then. */
export interface PrintRecord {
  /**
   * What there was to say of a file (absolute path) when it was made of a publication, by its digest; null when the file
   * was made of another, is not as it was, or is not known.
   */
  unchanged(path: string, publication: string): readonly Problem[] | null;
  /** Notes a file that has been written. */
  note(path: string, publication: string, bytes: Uint8Array, problems: readonly Problem[]): void;
  /** Keeps what has been noted, for the next run. */
  save(): void;
}

/** One file, as it is kept. */
interface Printed {
  readonly publication: string;
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** A record of nothing, that keeps nothing. */
export const noRecord: PrintRecord = { unchanged: () => null, note: () => undefined, save: () => undefined };

/** The record of a workspace in its cache; `root` is absolute with links resolved. */
export function printRecordOf(host: Host, root: string, cache: CacheFolder): PrintRecord {
  const read = new Map<string, ReadonlyMap<string, unknown>>();
  const noted = new Map<string, Map<string, Printed>>();
  return {
    unchanged: (path, publication) => {
      const key = keyOf(path);
      const name = nameOf(key);
      const known = read.get(name) ?? cache.read(name);
      read.set(name, known);
      const printed = noted.get(name)?.get(key) ?? known.get(key);
      if (!isPrinted(printed) || printed.publication !== publication) return null;
      const bytes = host.read(path);
      return bytes && sha256(bytes) === printed.file ? printed.problems : null;
    },
    note: (path, publication, bytes, problems) => {
      const key = keyOf(path);
      const name = nameOf(key);
      const files = noted.get(name) ?? new Map<string, Printed>();
      noted.set(name, files.set(key, { publication, file: sha256(bytes), problems }));
    },
    save: () => {
      for (const [name, files] of noted) {
        // Another run may have written in the meantime.
        const known = [...cache.read(name)].filter(([key]) => !files.has(key) && isThere(key));
        cache.write(name, new Map<string, unknown>([...known, ...files]));
        read.delete(name);
      }
      noted.clear();
    },
  };

  function keyOf(path: string): string {
    return isWithin(root, path) ? relativePath(root, path) : path;
  }

  function isThere(key: string): boolean {
    return host.realPath(key.startsWith('/') || /^[A-Za-z]:/.test(key) ? key : `${root}/${key}`) !== null;
  }
}

/** Several files, so that a run over few documents need not read and write what is known of all. */
function nameOf(key: string): string {
  return `udgivelser-${sha256(key).slice(0, 1)}.json`;
}

function isPrinted(value: unknown): value is Printed {
  return (
    isRecord(value) &&
    typeof value.publication === 'string' &&
    typeof value.file === 'string' &&
    Array.isArray(value.problems) &&
    value.problems.every(isProblem)
  );
}

function isProblem(value: unknown): value is Problem {
  return (
    isRecord(value) &&
    (value.about === 'document' || value.about === 'fonts' || value.about === 'picture') &&
    typeof value.message === 'string' &&
    (value.where === null || typeof value.where === 'string')
  );
}
