import { createRequire } from 'node:module';

/** Loading `node:crypto` takes a good part of a short run, and many runs need no digest. */
const load = createRequire(import.meta.url);

/** A digest that is made bit by bit. */
export interface Digesting {
  add(data: string | Uint8Array): void;
  /** The digest of all that was added so far, as `sha256` of it in one piece. */
  digest(): string;
}

/** The SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return hash().update(data).digest('hex');
}

/** The SHA-256 of pieces one after the other. */
export function digesting(): Digesting {
  const pieces = hash();
  return {
    add: (data) => {
      pieces.update(data);
    },
    digest: () => pieces.copy().digest('hex'),
  };
}

function hash(): import('node:crypto').Hash {
  const { createHash }: typeof import('node:crypto') = load('node:crypto');
  return createHash('sha256');
}
