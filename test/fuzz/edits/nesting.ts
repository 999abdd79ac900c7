import type { Random } from '../random.ts';
import { placeIn, type TextEdit } from './text-edit.ts';

/** Edits that put a part of a text into something, many times over. */
export const nestingEdits: readonly TextEdit[] = [
  nested((part, depth) => indented(part, '> '.repeat(depth))),
  nested((part, depth) => `${'- '.repeat(depth)}${part}`),
  nested((part, depth) =>
    Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- ${part.split('\n')[0]}`).join('\n'),
  ),
  nested((part, depth) => `${'**a *b '.repeat(depth)}${part}${'* c** '.repeat(depth)}`),
  nested((part, depth) => `${'['.repeat(depth)}${part}${']'.repeat(depth)}`),
  nested((part, depth) => {
    const fences = Array.from({ length: depth }, (_, at) => ':'.repeat(depth + 3 - at));
    const kind = ['faktaboks', 'betingelse', 'skrivefelt', 'ukendt'][depth % 4];
    return `\n${fences.map((fence) => `${fence}${kind}[T]`).join('\n')}\n${part}\n${fences.toReversed().join('\n')}\n`;
  }),
];

function nested(wrap: (part: string, depth: number) => string): TextEdit {
  return (text, random) => {
    const start = placeIn(text, random);
    const end = Math.min(text.length, start + random.below(300));
    return text.slice(0, start) + wrap(text.slice(start, end), depthOf(random)) + text.slice(end);
  };
}

/** Mostly as deep as an author might come, now and then far beyond. */
function depthOf(random: Random): number {
  return random.chance(0.9) ? 1 + random.below(6) : 10 + random.below(150);
}

function indented(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
}
