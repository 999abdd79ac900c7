import { isRecord } from '../core/record.ts';
import { sha256 } from '../core/sha256.ts';
import { programDigest } from '../read/program-digest.ts';
import { type Readings, readingsFrom, readsTheSame } from '../read/readings.ts';
import type { CommandContext, ExitCode, Terminal } from './command.ts';
import { showData, showPainted } from './guarded-terminal.ts';

/** The ways in which a command prints. */
const WAYS = ['out', 'err', 'painted', 'data'] as const;
type Way = (typeof WAYS)[number];

/** What a run of the program read, and what it said of it. */
interface Recording {
  readonly readings: Readings;
  readonly printed: readonly (readonly [way: Way, text: string])[];
  readonly code: ExitCode;
}

/** Longer reports are not kept. */
const MOST_PRINTED = 4_000_000;

/**
 * Runs a command that only reads. It is a function of what it is told and what it reads, so a run that is told the same
 * and finds everything as it was says at once what the last one said. A run that writes, or asks Git, is never repeated.
 */
export async function replayed(
  args: readonly string[],
  context: CommandContext,
  run: (context: CommandContext) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { host, terminal, folder, today, cache } = context;
  if (!cache || args.includes('--uden-cache')) return run(context);
  const { colour, columns = null, watched } = terminal;
  const key = sha256(JSON.stringify([programDigest(host), args, folder, today, colour, columns, watched]));
  // One file for each first digit: so many different calls are remembered, and no more.
  const file = `koersel-${key.slice(0, 1)}.json`;
  const kept = cache(folder);
  const earlier = recordingFrom(kept.read(file).get(key));
  if (earlier && readsTheSame(host, earlier.readings)) {
    for (const [way, text] of earlier.printed) print(terminal, way, text);
    return earlier.code;
  }
  const { recordedHost } = await import('../read/recorded-host.ts');
  const recorded = recordedHost(host);
  const printed: (readonly [Way, string])[] = [];
  const noting =
    (way: Way) =>
    (text: string): void => {
      printed.push([way, text]);
      print(terminal, way, text);
    };
  let asksGit = false;
  const code = await run({
    ...context,
    host: recorded.host,
    git: {
      changedSince: (...given) => {
        asksGit = true;
        return context.git.changedSince(...given);
      },
    },
    terminal: {
      ...terminal,
      out: noting('out'),
      err: noting('err'),
      painted: noting('painted'),
      data: noting('data'),
    },
  });
  const readings = recorded.readings();
  const length = printed.reduce((sum, [, text]) => sum + text.length, 0);
  if (readings && !asksGit && code !== 2 && length <= MOST_PRINTED) {
    const recording: Recording = { readings, printed, code };
    kept.write(file, new Map([[key, recording]]));
  }
  return code;
}

/** A recording as it was kept; null for anything else. */
function recordingFrom(value: unknown): Recording | null {
  if (!isRecord(value)) return null;
  const { printed, code } = value;
  const readings = readingsFrom(value.readings);
  if (!readings || !Array.isArray(printed) || (code !== 0 && code !== 1)) return null;
  return printed.every(isPrinted) ? { readings, printed, code } : null;
}

function isPrinted(value: unknown): value is readonly [Way, string] {
  return Array.isArray(value) && WAYS.includes(value[0]) && typeof value[1] === 'string';
}

function print(terminal: Terminal, way: Way, text: string): void {
  if (way === 'painted') showPainted(terminal, text);
  else if (way === 'data') showData(terminal, text);
  else terminal[way](text);
}
