import { isDeepStrictEqual } from 'node:util';
import type { Kept, Same } from './cells.ts';

/** Whether two values hold the same data: bytes, sets, maps and records by what is in them. */
export const sameData: Same<unknown> = isDeepStrictEqual;

/** How values that are JSON data are kept from run to run: by the name of their kind. */
export function keptAs(name: string, same: Same<unknown> | null = sameData): Kept<unknown> {
  return { name, same };
}

/** Whether two files hold the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
