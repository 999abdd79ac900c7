import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { denseRun } from './dense-run.ts';
import { hostileTexts, PLACES } from './hostile-texts.ts';
import type { Fault } from './oracles/fault.ts';
import { HANG } from './oracles/watch.ts';
import { watchedWorker } from './watched-worker.ts';
import type { Task } from './worker.ts';
import { writtenCase } from './written-case.ts';

/** For how long a find is made smaller, in milliseconds. */
const SHRINKING = 8_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100000' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    hostile: { type: 'string' },
    taet: { type: 'string' },
    seconds: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
    save: { type: 'string' },
  },
});
const seed = Number(values.seed);
if (values.taet !== undefined) process.exit(await heldAgainstEachOther(Number(values.taet)));
const first = Number(values.only ?? values.from);
let last = values.only === undefined ? first + Number(values.count) : first + 1;
const end =
  Number(values.seconds) === 0 ? Number.POSITIVE_INFINITY : performance.now() + Number(values.seconds) * 1000;

const counts = new Map<string, number>();
const finds = new Map<string, number>();
let next = first;
let done = 0;
let mutated = 0;

const hostile =
  values.hostile === undefined
    ? null
    : values.hostile === 'alle'
      ? Object.keys(hostileTexts)
      : values.hostile.split(',');
const unknown = hostile?.filter((name) => !Object.hasOwn(hostileTexts, name)) ?? [];
if (unknown.length > 0)
  throw new Error(
    `No such texts: ${unknown.join(', ')}. Those there are: ${Object.keys(hostileTexts).join(', ')}`,
  );
if (hostile) last = first + hostile.length * PLACES.length;

const workers = Array.from({ length: values.only === undefined ? Number(values.workers) : 1 }, () =>
  watchedWorker(join(import.meta.dirname, 'worker.mjs')),
);
await Promise.all(
  workers.map(async (worker) => {
    while (next < last && performance.now() < end) {
      const number = next;
      next += 1;
      const task = taskOf(number);
      const outcome = await worker.tried(task, 12 * HANG);
      done += 1;
      if (outcome.kind !== 'report') {
        found(number, {
          oracle: outcome.kind === 'hang' ? 'svarer' : 'processen lever',
          message: '',
        });
      } else {
        const { made, faults } = outcome.report;
        mutated += outcome.report.mutated;
        counts.set(made, (counts.get(made) ?? 0) + 1);
        for (const fault of faults) if (found(number, fault)) await keepLeast(task, fault);
      }
      if (done % 100 === 0) console.log(summary());
    }

    /** Writes down the least workspace that shows a fault. */
    async function keepLeast(of: Task, { oracle, message }: Fault): Promise<void> {
      const outcome = await worker.tried({ kind: 'shrink', of, oracle, milliseconds: SHRINKING }, 12 * HANG);
      const files = outcome.kind === 'report' ? outcome.report.files : null;
      if (!files) return;
      const written = writtenCase(`${oracle}: ${message.slice(0, 300)}`, files);
      if (values.save === undefined) return console.log(written);
      mkdirSync(values.save, { recursive: true });
      writeFileSync(
        join(values.save, `${oracle.replace(/[^\p{L}\d]+/gu, '-').slice(0, 80)}-${done}.json`),
        written,
      );
    }
  }),
);
for (const worker of workers) worker.stop();
console.log(summary());
for (const [oracle, times] of finds) console.log(`  ${times} × ${oracle}`);
process.exitCode = finds.size > 0 ? 1 : 0;

/** Holds the parsers against each other over so many small texts; the exit code. */
async function heldAgainstEachOther(count: number): Promise<number> {
  const run = await denseRun(seed, count);
  for (const text of run?.differing ?? []) console.log(`FUND samme træ\n  ${JSON.stringify(text)}`);
  console.log(
    `seed ${seed}: ${count} tætte tekster prøvet, ${run?.trusted ?? 0} af dem læst af satteri. Fund: ${run?.differing.length ?? 0}.`,
  );
  return run && run.differing.length > 0 ? 1 : 0;
}

/** Notes a fault and says how to see it again; true for the first of its kind. */
function found(number: number, { oracle, message }: Fault): boolean {
  const times = (finds.get(oracle) ?? 0) + 1;
  finds.set(oracle, times);
  if (times <= 3) {
    console.log(`FUND ${oracle}\n  ${message.slice(0, 1200)}\n  igen: npm run fuzz -- ${again(number)}`);
  }
  return times === 1;
}

function again(number: number): string {
  const name = hostile?.[Math.floor(number / PLACES.length)];
  return name === undefined ? `--seed ${seed} --only ${number}` : `--hostile ${name}`;
}

/** A hostile text in one of its places, or the case of a number. */
function taskOf(number: number): Task {
  const [name, place] = [hostile?.[Math.floor(number / PLACES.length)], PLACES[number % PLACES.length]];
  if (name !== undefined && place !== undefined) return { kind: 'hostile', name, place, formats: [] };
  return { kind: 'case', seed, number, thorough: values.only !== undefined };
}

function summary(): string {
  const kinds = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const total = [...finds.values()].reduce((sum, times) => sum + times, 0);
  return `seed ${seed}: ${done} prøvet (${first}–${next - 1}): ${kinds}; ${mutated} ændrede filer. Fund: ${total} af ${finds.size} slags.`;
}
