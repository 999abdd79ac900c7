import type { Format } from '../../src/press/typesetter.ts';
import type { Files } from './corpus.ts';
import { opened } from './opened.ts';
import { checkedFaults, parsedFaults } from './oracles/checked.ts';
import { commandFaults } from './oracles/commands.ts';
import type { Fault } from './oracles/fault.ts';
import { printedFaults } from './oracles/printed.ts';
import { watch } from './oracles/watch.ts';
import type { Parsers } from './parsers.ts';

/** How much is tried on a case; the dear things only on some. */
export interface Thoroughness {
  readonly formats: readonly Format[];
  readonly commands: boolean;
  readonly parsers: boolean;
  /** Whether a second project must find the same. */
  readonly twice: boolean;
}

/**
 * What is tried on the case of a number: Word on every 5th, PDF on every 20th, commands on every 30th, both
 * parsers on every 10th, everything twice on every 4th.
 */
export function thoroughnessOf(number: number): Thoroughness {
  const formats: readonly Format[] = number % 20 === 0 ? ['docx', 'pdf'] : number % 5 === 0 ? ['docx'] : [];
  return { formats, commands: number % 30 === 3, parsers: number % 10 === 7, twice: number % 4 === 1 };
}

/** Everything. */
export const THOROUGH: Thoroughness = {
  formats: ['docx', 'pdf'],
  commands: true,
  parsers: true,
  twice: true,
};

/** What is wrong with the program, as far as a workspace can show it. Never throws: that would be such a fault. */
export async function faultsOf(
  files: Files,
  parsers: Parsers,
  { formats, commands, parsers: both, twice }: Thoroughness,
): Promise<readonly Fault[]> {
  try {
    const { step, faults: hanging } = watch();
    const project = opened(files, parsers.best);
    const again = twice ? opened(files, parsers.best) : project;
    const refused = typeof project === 'string' || typeof again === 'string';
    if (!refused) for (const one of new Set([project, again])) await step('inspect', () => one.inspect());
    return [
      ...(refused ? refusalFaults(project) : await step('survey', () => checkedFaults(project, again))),
      ...(refused ? [] : await printedFaults(project, formats, step)),
      ...(both ? await step('parsers', () => parsedFaults(files, parsers)) : []),
      ...(commands ? await commandFaults(files, step) : []),
      ...hanging,
    ];
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ oracle: `kaster ikke: ${placeOf(said)}`, message: said }];
  }
}

function refusalFaults(said: unknown): readonly Fault[] {
  return typeof said === 'string' && said.length > 10
    ? []
    : [{ oracle: 'siger hvorfor', message: String(said) }];
}

/** The message and the innermost functions, by which throws at the same place are known. */
function placeOf(stack: string): string {
  const [message = '', ...frames] = stack.split('\n').map((line) => line.trim());
  const names = frames.map((frame) => /^at (\S+)/.exec(frame)?.[1] ?? '').filter((name) => name !== '');
  return `${message.slice(0, 80)} (${names.slice(0, 3).join(' < ')})`;
}
