import { isDeepStrictEqual } from 'node:util';
import type { Same } from './memory.ts';

/** Whether two values hold the same data: bytes, sets, maps and records by what is in them. */
export const sameData: Same<unknown> = isDeepStrictEqual;

/** Whether two files hold the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
