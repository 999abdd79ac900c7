// A part of the mutants, chosen by what they are, so that every run of the same code tries the same.
import { createHash } from 'node:crypto';

/** What is said of a mutant that is not tried. */
export const OUT_OF_SAMPLE = 'not in the sample';

/**
 * Whether a mutant is among those that are tried.
 *
 * @param {{ fileName: string, location: object, replacement: string }} mutant
 * @param {number} part how many of all, of 1
 * @param {number} slice which part, from 1: no two have a mutant in common
 */
export function isInSample({ fileName, location, replacement }, part = 1, slice = 1) {
  const name = JSON.stringify([fileName.replace(/^.*[\\/]src[\\/]/, ''), location, replacement]);
  const place = createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32;
  return (slice - 1) * part <= place && place < slice * part;
}
