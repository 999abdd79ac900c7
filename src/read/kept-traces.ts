import { sha256 } from '../core/sha256.ts';
import { type Traces, tracesFrom, tracesToData } from '../core/traces.ts';
import type { CacheFolder } from './cache-folder.ts';

const FILE = 'fund.json';

/** Where the traces of a workspace are kept from run to run. */
export interface KeptTraces {
  /** Those of the last run; none when there was none, or when it ran under other conditions. */
  read(): Traces;
  /** Puts those of a run in their place. */
  write(traces: Traces): void;
}

/**
 * The traces in the cache of a workspace. `conditions` is everything that holds for all values of a run and is not among
 * their sources: the program, the configuration, the dictionary.
 */
export function keptTraces(cache: CacheFolder, conditions: readonly string[]): KeptTraces {
  const key = sha256(JSON.stringify(conditions));
  return {
    read: () => tracesFrom(cache.read(FILE).get(key)),
    write: (traces) => cache.write(FILE, new Map([[key, tracesToData(traces)]])),
  };
}
