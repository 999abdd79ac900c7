import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { forget } from './cold.mjs';
import { writeCorpus } from './corpus.mjs';
import { against, count, duration, memory } from './in-words.mjs';
import { inTurns, measure, printed } from './measure.mjs';
import { mistakesIn } from './mistakes.mjs';
import { otherLinters } from './other-linters.mjs';
import { CLI } from './program.mjs';

/** What is to be reached against each of the others, by the clock. */
const TARGETS = { 'remark-cli': { least: 20 }, 'markdownlint-cli2': null, rumdl: { least: 1, wish: true } };
const FOLDERS = ['skabeloner', 'tilbud'];
const ROUNDS = 3;

/** `lint` of a whole workspace with every rule switched on, cold, beside other linters on the same files; and again. */
export async function lintSpeed({ folder, lintDocuments, rounds }) {
  const workspace = path.join(folder, 'lint');
  mkdirSync(workspace);
  writeCorpus(workspace, lintDocuments, { spelling: true });
  const others = otherLinters(workspace, FOLDERS, folder);
  const lint = (...options) => measure(process.execPath, [CLI, 'lint', ...options], workspace);
  const coldly = (...options) => {
    forget();
    return lint(...options);
  };
  const cold = await inTurns(ROUNDS, {
    lint: () => coldly(),
    threads: () => coldly('--arbejdere', '2'),
    ...others,
  });
  const { lint: ours, threads, ...theirs } = cold;
  const again = await inTurns(rounds, {
    node: () => measure(process.execPath, ['-e', '0'], workspace),
    lint: () => lint(),
  });
  const documents = `\`lint\` af ${count(lintDocuments)} dokumenter`;
  return [
    ...Object.keys(TARGETS).map((name) =>
      compared(`${documents}, kold, mod ${name}`, ours, theirs[name], TARGETS[name]),
    ),
    {
      name: `${documents}, kold, \`--arbejdere 2\` mod én`,
      figure: `${against(threads.clock, ours.clock)} (${memory(threads.megabytes)})`,
      ratio: ours.clock / threads.clock,
      target: null,
    },
    {
      name: `${documents}, kold: hukommelse`,
      figure: inEach({ skrivefelt: ours, ...theirs }),
      value: ours.megabytes,
      target: { most: 150, unit: ' MB' },
    },
    {
      name: `${documents} igen, uændret, mod \`node -e 0\``,
      figure: against(again.lint.clock, again.node.clock),
      ratio: again.lint.clock / again.node.clock,
      target: { most: 3 },
    },
    { name: `${documents}: fund`, figure: findingsIn(workspace, folder, lintDocuments), target: null },
  ];
}

function compared(name, ours, other, target) {
  if (other === undefined) return { name, figure: duration(ours.clock), target, missing: 'ikke installeret' };
  const processor = against(ours.processor, other.processor);
  return {
    name,
    figure: `${against(ours.clock, other.clock)} (CPU ${processor})`,
    ratio: other.clock / ours.clock,
    target,
  };
}

function inEach(measured) {
  return Object.entries(measured)
    .map(([name, { megabytes }]) => `${name} ${memory(megabytes)}`)
    .join(', ');
}

/** How many there are, beside how many mistakes were made on purpose. */
function findingsIn(workspace, folder, documents) {
  const report = path.join(folder, 'fund.json');
  printed(process.execPath, [CLI, 'lint', '--format', `json:${report}`], workspace);
  const { findings } = JSON.parse(readFileSync(report, 'utf8'));
  return `${count(findings.length)} i teksten, hvor der er skrevet ${count(mistakesIn(documents))} fejl ind`;
}
