import { run } from '../../src/cli/run.ts';
import type { Host } from '../../src/core/host.ts';
import type { Caches } from '../../src/read/cache-folder.ts';
import { nodeGit } from '../../src/read/node-git.ts';
import { MEMORY_ROOT } from '../memory-host.ts';

/** What a call of the program printed and ended with. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the program on a host's files, mostly those in memory, as from a terminal without colours. */
export async function call(
  host: Host,
  args: readonly string[],
  folder = MEMORY_ROOT,
  cache?: Caches,
): Promise<Called> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, {
    host,
    git: nodeGit(),
    folder,
    ...(cache ? { cache } : {}),
    today: '2026-11-22',
    terminal: { out: (text) => out.push(text), err: (text) => err.push(text), colour: false, watched: false },
  });
  return { code, out: out.join(''), err: err.join('') };
}
