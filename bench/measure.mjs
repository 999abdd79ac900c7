import { spawn, spawnSync } from 'node:child_process';
import { CACHE } from './cold.mjs';
import { watchMemory } from './process-memory.mjs';

/** Certificates that a machine adds would slow every start of Node, and most of all the one that does nothing else. */
const { NODE_EXTRA_CA_CERTS: _, ...INHERITED } = process.env;
const ENVIRONMENT = { ...INHERITED, SKRIVEFELT_CACHE: CACHE };

/**
 * Runs a command to its end, in a process of its own, and measures all of it, children included.
 *
 * @param endings the exit codes of a run that did its work; a lint that finds something ends with 1
 * @returns milliseconds of the clock and of processor time (user and system), and the most memory in megabytes; null
 *   where the system does not tell
 */
export async function measure(command, args, folder, endings = [0, 1]) {
  const times = 'TIMEFORMAT="%3R %3U %3S"; time "$@"';
  const child = spawn('bash', ['-c', times, 'bash', command, ...args], {
    cwd: folder,
    env: ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const memory = watchMemory(child.pid);
  const said = [];
  child.stderr.setEncoding('utf8').on('data', (text) => said.push(text));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const megabytes = memory.stop();
  const text = said.join('').trim();
  const seconds = text.split('\n').at(-1)?.split(' ').map(Number) ?? [];
  // What cannot run at all has no times.
  if (seconds.length !== 3 || seconds.some(Number.isNaN) || !endings.includes(status)) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${text}`);
  }
  const [clock, user, system] = seconds;
  return { clock: clock * 1000, processor: (user + system) * 1000, megabytes };
}

/** Whether a command can be run here. */
export function isInstalled(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** What a command prints. */
export function printed(command, args, folder) {
  return spawnSync(command, args, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' }).stdout;
}

/** The middle of some numbers; null of none. */
export function median(numbers) {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs things in turns, so that whatever else the machine does falls on all of them, and takes the medians of each.
 * `things` are functions that return a measurement, by name; one may leave something for the one that comes after it.
 */
export async function inTurns(rounds, things) {
  const results = Object.fromEntries(Object.keys(things).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(things)) results[name].push(await run());
  }
  return Object.fromEntries(Object.entries(results).map(([name, runs]) => [name, medians(runs)]));
}

function medians(runs) {
  const of = (kind) => median(runs.map((run) => run[kind]).filter((number) => number !== null));
  return { clock: of('clock'), processor: of('processor'), megabytes: of('megabytes') };
}
