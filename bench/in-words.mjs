import { danishNumber } from './danish-number.mjs';

/** Milliseconds, as they are best read: `45 ms`, `4,2 s`, `61 s`. */
export function duration(milliseconds) {
  if (milliseconds < 10) return `${danishNumber(milliseconds)} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return milliseconds < 10_000 ? `${danishNumber(milliseconds / 1000)} s` : `${count(milliseconds / 1000)} s`;
}

/** Megabytes; null is not known. */
export function memory(megabytes) {
  return megabytes === null ? 'ukendt' : `${count(megabytes)} MB`;
}

/** A whole number with Danish thousands. */
export function count(number) {
  return Math.round(number).toLocaleString('da-DK');
}

/** Two measurements of one kind, ours first. */
export function against(ours, other, inWords = duration) {
  return `${inWords(ours)} mod ${inWords(other)}`;
}
