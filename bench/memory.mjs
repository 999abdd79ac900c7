import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CLI } from './program.mjs';

/** Runs in the process that is measured and tells what it took, which the system keeps, when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); process.stderr.write('\\ntook ' + maxRSS + ' ' + (userCPUTime + systemCPUTime)); });",
)}`;

/** Runs a script of Node to its end: the most memory it took, and milliseconds of processor time. */
export function measuredRun(args, folder) {
  const { stderr } = spawnSync(process.execPath, ['--import', TELL, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [, kilobytes, microseconds] = /took (\d+) (\d+)$/.exec(stderr) ?? [];
  if (microseconds === undefined) throw new Error(stderr);
  return { megabytes: Number(kilobytes) / 1024, processor: Number(microseconds) / 1000 };
}

/** The most memory that one process takes for all documents in both formats. */
export function peakMemory({ workspace, folder, documents }) {
  const args = [CLI, 'render', 'tilbud', '--out', path.join(folder, 'ud')];
  const { megabytes } = measuredRun(args, workspace);
  return [
    {
      name: `Hukommelse, ${documents} dokumenter i begge formater`,
      figure: `${Math.round(megabytes)} MB`,
      ratio: null,
      value: megabytes,
      target: { most: 300, unit: ' MB' },
    },
  ];
}
