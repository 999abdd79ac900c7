import { call } from '../../cli/run-command.ts';
import { memoryHost } from '../../memory-host.ts';
import type { Files } from '../corpus.ts';
import type { Fault } from './fault.ts';
import type { Watch } from './watch.ts';

const CALLS: readonly (readonly string[])[] = [
  ['lint', '--fix'],
  ['lint', '--fix'],
  ['lint', '--format', 'sarif'],
  ['status'],
  ['update', 'tilbud'],
  ['audit'],
  ['lint', '--fix-usikre'],
  ['lint', '--format', 'json'],
];

/** What begins an escape sequence in a terminal; JSON writes them in another way. */
const ESCAPES = ['\u001b', '\u009b'];

/** No command ends in an error of the program's own, and a second `--fix` finds nothing to do. */
export async function commandFaults(files: Files, step: Watch['step']): Promise<readonly Fault[]> {
  const host = memoryHost(files);
  const faults: Fault[] = [];
  let before = '';
  for (const args of CALLS) {
    const { err, out } = await step(`skrivefelt ${args.join(' ')}`, () => call(host, args));
    if (/fejl i programmet/.test(err)) faults.push({ oracle: `skrivefelt ${args[0]}`, message: err });
    if (ESCAPES.some((one) => (out + err).includes(one)))
      faults.push({ oracle: 'terminalen', message: `skrivefelt ${args.join(' ')} skrev et styretegn` });
    const now = contentsOf(host.files);
    if (args[1] === '--fix' && before !== '' && now !== before)
      faults.push({ oracle: 'anden --fix', message: '' });
    before = args[1] === '--fix' ? now : '';
  }
  return faults;
}

function contentsOf(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files].map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('base64')}`).join('\n');
}
