import { isDeepStrictEqual } from 'node:util';
import type { Same } from './memory.ts';

/** Whether two values hold the same data: bytes, sets, maps and records by what is in them. */
export const sameData: Same<unknown> = isDeepStrictEqual;
