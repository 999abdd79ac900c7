import type { Format } from '../../src/press/typesetter.ts';
import { faultsOf, THOROUGH, type Thoroughness, thoroughnessOf } from './check-case.ts';
import { type Files, readCorpus } from './corpus.ts';
import { caseOf } from './fuzz-case.ts';
import { hostileFiles, type Place } from './hostile-texts.ts';
import type { Fault } from './oracles/fault.ts';
import { loadParsers } from './parsers.ts';
import { shrunk } from './shrink.ts';

/** What a worker is asked to try. */
export type Task =
  | { readonly kind: 'case'; readonly seed: number; readonly number: number; readonly thorough: boolean }
  | {
      readonly kind: 'hostile';
      readonly name: string;
      readonly place: Place;
      readonly formats: readonly Format[];
    }
  /** Makes the workspace of a case smaller as long as it shows the fault. */
  | { readonly kind: 'shrink'; readonly of: Task; readonly oracle: string; readonly milliseconds: number };

/** What became of it. */
export interface Report {
  /** What kind of case it was. */
  readonly made: string;
  /** How many files of it were mutated. */
  readonly mutated: number;
  readonly faults: readonly Fault[];
  /** The workspace, for a task that made it smaller. */
  readonly files: Files | null;
}

const parsers = await loadParsers();
const corpus = readCorpus(process.env.SKRIVEFELT_ROOT ?? process.cwd());

process.on('message', (task: Task) => {
  void tried(task).then((report) => process.send?.(report));
});
process.send?.('ready');

async function tried(task: Task): Promise<Report> {
  if (task.kind === 'shrink') {
    const { files, made, how } = workOf(task.of);
    const fails = async (fewer: Files): Promise<boolean> =>
      (await faultsOf(fewer, parsers, how)).some(({ oracle }) => oracle === task.oracle);
    return { made, mutated: 0, faults: [], files: await shrunk(files, fails, task.milliseconds) };
  }
  const { files, made, how, mutated } = workOf(task);
  return { made, mutated, faults: await faultsOf(files, parsers, how), files: null };
}

function workOf(task: Task): {
  readonly files: Files;
  readonly made: string;
  readonly how: Thoroughness;
  readonly mutated: number;
} {
  if (task.kind === 'shrink') return workOf(task.of);
  if (task.kind === 'hostile') {
    const how = { formats: task.formats, commands: false, parsers: false, twice: false };
    return { files: hostileFiles(task.name, task.place), made: task.name, how, mutated: 1 };
  }
  const { kind, files, mutated } = caseOf(corpus, task.seed, task.number);
  return { files, made: kind, how: task.thorough ? THOROUGH : thoroughnessOf(task.number), mutated };
}
