import type { Random } from '../random.ts';
import { characterEdits } from './characters.ts';
import { lineEdits } from './lines.ts';
import { markupEdits } from './markup.ts';
import { nestingEdits } from './nesting.ts';
import type { TextEdit } from './text-edit.ts';
import { yamlEdits } from './yaml.ts';

const KINDS = { lines: lineEdits, characters: characterEdits, markup: markupEdits, nesting: nestingEdits };
const WEIGHTS = { lines: 4, characters: 4, markup: 5, nesting: 1 };

/** Edits grow a text; what goes beyond this length is cut off, or one case would take the time of a thousand. */
const LONGEST = 60_000;

/** A document after some edits; `other` is another document to take parts of. Its front matter is seldom touched. */
export function editedDocument(text: string, random: Random, other: string): string {
  const head = random.chance(0.8) ? (/^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '') : '';
  return (
    head + edited(text.slice(head.length), random, other, () => random.pick(KINDS[random.weighed(WEIGHTS)]))
  );
}

/** A YAML or JSON file after some edits. */
export function editedData(text: string, random: Random, other: string): string {
  return edited(text, random, other, () => random.pick(yamlEdits));
}

function edited(text: string, random: Random, other: string, choose: () => TextEdit): string {
  let now = text;
  for (let left = 1 + random.below(5); left > 0; left -= 1)
    now = choose()(now, random, other).slice(0, LONGEST);
  return now;
}
