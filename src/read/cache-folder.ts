import { posix } from 'node:path';
import { type Host, HostError } from '../core/host.ts';
import { isRecord } from '../core/record.ts';
import { sha256 } from '../core/sha256.ts';

/** Files that keep the folder out of Git and of backups; the first line of the tag is the same for all programs. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  '.gitignore': '*\n',
  'CACHEDIR.TAG':
    'Signature: 8a477f597d28d172789f06886806bc55\n# Skrivefelts hukommelse. Mappen kan slettes når som helst.\n',
};

/** The form of the files, written in each; files of another form are left unread. */
const FORM = 2;
/** Each begins with the digest of what follows after a line end. */
const DIGITS = 64;

/** The cache of a place, given by its absolute path: a workspace, or a folder that the program was called in. */
export type Caches = (place: string) => CacheFolder;

/**
 * Values kept from run to run, in JSON files that are each replaced as a whole: of two runs at once the later one's file
 * stays. Keys must say everything that a value was made from, so that a value which is lost, or there twice, is at most
 * work done again. Nothing here fails: what cannot be read is not there, and what cannot be written is not kept.
 */
export interface CacheFolder {
  /**
   * The values in the file of a name, e.g. `udgivelser-0.json`, by key; empty when there is no such file, or it is
   * damaged. Values are whatever JSON holds: the caller must look at them before use.
   */
  read(name: string): ReadonlyMap<string, unknown>;
  /** Puts values, which must be JSON, in the file of a name, in place of all that it held. */
  write(name: string, values: ReadonlyMap<string, unknown>): void;
}

/** The cache in a folder, given by its absolute path. It is made when something is written. */
export function cacheFolderIn(host: Host, folder: string): CacheFolder {
  return {
    read: (name) => {
      const bytes = host.read(posix.join(folder, name));
      return new Map(Object.entries(bytes ? valuesIn(bytes) : {}));
    },
    write: (name, values) => {
      const file = { form: FORM, values: Object.fromEntries(values) };
      try {
        for (const [path, text] of Object.entries(SURROUNDINGS)) {
          if (host.realPath(posix.join(folder, path)) === null) put(path, Buffer.from(text));
        }
        put(name, sealed(JSON.stringify(file)));
      } catch (error) {
        // Of a hundred thousand documents there may be more to keep than one text can hold.
        if (!(error instanceof HostError || error instanceof RangeError)) throw error;
      }
    },
  };

  function put(name: string, bytes: Uint8Array): void {
    // To wait for the disk would be a good part of a short run; the digest tells of what a power cut has spoilt.
    host.write(posix.join(folder, name), bytes, { lasting: false });
  }
}

/** A text behind its digest, copied once: it may be hundreds of megabytes. */
function sealed(text: string): Uint8Array {
  const bytes = Buffer.alloc(DIGITS + 1 + Buffer.byteLength(text), '\n');
  const body = bytes.subarray(DIGITS + 1);
  body.write(text);
  bytes.write(sha256(body));
  return bytes;
}

function valuesIn(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const text = new TextDecoder();
    const rest = bytes.subarray(DIGITS + 1);
    if (text.decode(bytes.subarray(0, DIGITS)) !== sha256(rest)) return {};
    const file: unknown = JSON.parse(text.decode(rest));
    return isRecord(file) && file.form === FORM && isRecord(file.values) ? file.values : {};
  } catch {
    return {};
  }
}
