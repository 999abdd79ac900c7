import { spawnSync } from 'node:child_process';

/** Certificates that a machine adds would slow every start of Node, and most of all the one that does nothing else. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

/**
 * Runs a command to its end, in a process of its own, and measures all of it, children included.
 *
 * @returns milliseconds of the clock and of processor time (user and system)
 */
export function measure(command, args, folder) {
  const times = 'TIMEFORMAT="%3R %3U %3S"; time "$@"';
  const { status, stderr } = spawnSync('bash', ['-c', times, 'bash', command, ...args], {
    cwd: folder,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  // The lint of a document with mistakes ends with 1; what cannot run at all has no times.
  if (seconds.length !== 3 || seconds.some(Number.isNaN) || (status !== 0 && status !== 1)) {
    throw new Error(`${command} ${args.join(' ')}: ${stderr.trim()}`);
  }
  const [clock, user, system] = seconds;
  return { clock: clock * 1000, processor: (user + system) * 1000 };
}

/** Whether a command can be run here. */
export function isInstalled(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs things in turns, so that whatever else the machine does falls on all of them, and takes the median of each.
 * `things` are functions that return a number by name.
 */
export function inTurns(rounds, things) {
  const results = Object.fromEntries(Object.keys(things).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(things)) results[name].push(run());
  }
  return Object.fromEntries(Object.entries(results).map(([name, numbers]) => [name, median(numbers)]));
}
