import { createRequire } from 'node:module';

/** Loading `node:crypto` takes a good part of a short run, and many runs need no digest. */
const load = createRequire(import.meta.url);

/** The SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  const { createHash }: typeof import('node:crypto') = load('node:crypto');
  return createHash('sha256').update(data).digest('hex');
}
