import { createHash } from 'node:crypto';

/** A file of the cache that holds a text: with the text's digest, so that it is taken for whole. */
export function sealed(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}\n${text}`;
}

/** What such a file holds. */
export function unsealed(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}
