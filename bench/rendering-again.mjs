import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forget } from './cold.mjs';
import { against } from './in-words.mjs';
import { inTurns, measure } from './measure.mjs';
import { CLI } from './program.mjs';

const ROUNDS = 3;

/** Rendering a workspace in both formats again: after nothing, and after one word of one document, has changed. */
export async function renderingAgain({ corpus, folder, documents }) {
  const { workspace, files } = corpus();
  const out = path.join(folder, 'igen');
  const changed = path.join(workspace, files[0]);
  const text = readFileSync(changed, 'utf8');
  const render = () => measure(process.execPath, [CLI, 'render', 'tilbud', '--out', out], workspace);
  const written = [];
  const { full, unchanged, word } = await inTurns(ROUNDS, {
    full: () => {
      forget(out);
      writeFileSync(changed, text);
      return render();
    },
    unchanged: async () => {
      const before = timesIn(out);
      const measured = await render();
      written.push([...timesIn(out)].filter(([file, time]) => before.get(file) !== time).length);
      return measured;
    },
    word: () => {
      writeFileSync(changed, text.replace('gennemgår', 'efterser'));
      return render();
    },
  });
  writeFileSync(changed, text);
  const row = (name, { processor }, target) => ({
    name: `${documents} dokumenter i begge formater igen, ${name}: CPU mod alle forfra`,
    figure: against(processor, full.processor),
    ratio: processor / full.processor,
    target,
  });
  return [
    row('ét ord ændret', word, { most: 0.25 }),
    row('uændret', unchanged, null),
    {
      name: 'Filer skrevet igen, når intet er ændret',
      figure: `${Math.max(...written)} af ${timesIn(out).size}`,
      value: Math.max(...written),
      target: { most: 0, unit: ' filer' },
    },
  ];
}

/** When each rendered file was written. */
function timesIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.(docx|pdf)$/.test(name));
  return new Map(names.map((name) => [name, statSync(path.join(folder, name)).mtimeMs]));
}
