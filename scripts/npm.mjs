import { spawnSync } from 'node:child_process';
import { inPackage } from './paths.mjs';

/**
 * Runs npm in the package's folder and gives what it printed and how it ended. Under `npm run` it is the same npm that
 * runs.
 *
 * @param milliseconds after which it is stopped; `error` is set then
 */
export function npm(args, milliseconds) {
  const script = process.env.npm_execpath;
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    cwd: inPackage('.'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    timeout: milliseconds,
    killSignal: 'SIGKILL',
  });
}
