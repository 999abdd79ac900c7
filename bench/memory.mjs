import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CLI } from './program.mjs';

/** Runs in the process that is measured and tells its own peak, which the system keeps, when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS));",
)}`;

/** The most memory that one process takes for all documents in both formats. */
export function peakMemory({ workspace, folder, documents }) {
  const args = ['--import', TELL, CLI, 'render', 'tilbud', '--out', path.join(folder, 'ud')];
  const { stderr } = spawnSync(process.execPath, args, {
    cwd: workspace,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kilobytes = Number(/peak (\d+)$/.exec(stderr)?.[1]);
  if (Number.isNaN(kilobytes)) throw new Error(stderr);
  const megabytes = kilobytes / 1024;
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
