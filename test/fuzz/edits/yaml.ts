import type { Random } from '../random.ts';
import { WORDS, YAML } from '../tokens.ts';
import { characterEdits } from './characters.ts';
import { lineEdits } from './lines.ts';
import { placeIn, type TextEdit } from './text-edit.ts';

/** Edits of YAML and JSON: its own marks besides everything that may happen to any text. */
export const yamlEdits: readonly TextEdit[] = [
  ...lineEdits,
  ...characterEdits,
  inserted,
  inserted,
  inserted,
  (text, random) => onLine(text, random, (line) => `${' '.repeat(random.below(6))}${line.trimStart()}`),
  (text, random) =>
    onLine(text, random, (line) => line.replace(/:.*$/, `: ${random.pick([...WORDS, ...YAML])}`)),
  (text, random) => onLine(text, random, (line) => line.replace(/[^:\s-]+:/, `${random.pick(WORDS)}:`)),
  (text, random) => onLine(text, random, (line) => `${line}\n${line}`),
  (text, random) =>
    onLine(text, random, (line) => line.replace(/:.*$/, `: ${'['.repeat(1 + random.below(60))}`)),
];

function inserted(text: string, random: Random): string {
  const at = placeIn(text, random);
  return text.slice(0, at) + random.pick(YAML) + text.slice(at);
}

function onLine(text: string, random: Random, edit: (line: string) => string): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.with(at, edit(lines[at] ?? '')).join('\n');
}
