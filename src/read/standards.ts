import type { Staged } from '../core/finding.ts';
import type { Configuration, StandardSet } from '../model/data.ts';
import { readDataFile } from './data-file.ts';
import { tidy } from './paths.ts';
import type { Reach } from './reach.ts';

/** The version of a list of standards that says none. */
const NO_VERSION = '0.0.0';

/**
 * Reads the file of standards that the configuration names, in either form: a list belongs to the workspace's own
 * authority. No standards where no file is named or it cannot be read. Never throws.
 */
export function readStandards(reach: Reach, { standarder, myndighed }: Configuration): Staged<StandardSet> {
  const bare = { myndighed: myndighed.id, version: NO_VERSION } as const;
  const found = standarder === undefined ? null : reach.read(standarder);
  if (standarder === undefined || found?.kind !== 'found')
    return { value: { ...bare, standarder: [] }, findings: [] };
  const { value, findings } = readDataFile('standarder', tidy(standarder), found.bytes, bare);
  if (value === null) return { value: { ...bare, standarder: [] }, findings };
  return { value: 'standarder' in value ? value : { ...bare, standarder: value }, findings };
}
