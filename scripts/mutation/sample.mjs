// A part of the mutants, chosen by what they are, so that every run of the same code tries the same.
import { createHash } from 'node:crypto';

/**
 * Whether a mutant is among those that are tried.
 *
 * @param {{ fileName: string, location: object, replacement: string }} mutant
 * @param {number} part how many of all, of 1
 */
export function isInSample({ fileName, location, replacement }, part = 1) {
  const name = JSON.stringify([fileName.replace(/^.*[\\/]src[\\/]/, ''), location, replacement]);
  return createHash('sha256').update(name).digest().readUInt32BE() < part * 2 ** 32;
}
