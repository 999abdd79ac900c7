import type { Random } from '../random.ts';
import type { TextEdit } from './text-edit.ts';

/** Edits of whole lines and of the blocks between blank lines. */
export const lineEdits: readonly TextEdit[] = [
  onParts('\n', deleted),
  onParts('\n', doubled),
  onParts('\n', swapped),
  onParts('\n\n', deleted),
  onParts('\n\n', doubled),
  onParts('\n\n', swapped),
  onParts('\n\n', spliced),
  onParts('\n', spliced),
  (text, random) => without(text, '\n', random),
  (text, random) => without(text, '\n\n', random),
];

type PartEdit = (parts: readonly string[], random: Random, other: readonly string[]) => readonly string[];

function onParts(gap: string, edit: PartEdit): TextEdit {
  return (text, random, other) => edit(text.split(gap), random, other.split(gap)).join(gap);
}

function deleted(parts: readonly string[], random: Random): readonly string[] {
  const at = random.below(parts.length);
  return parts.toSpliced(at, 1 + random.below(4));
}

function doubled(parts: readonly string[], random: Random): readonly string[] {
  const at = random.below(parts.length);
  const some = parts.slice(at, at + 1 + random.below(4));
  return parts.toSpliced(random.below(parts.length + 1), 0, ...some);
}

function swapped(parts: readonly string[], random: Random): readonly string[] {
  const [one, other] = [random.below(parts.length), random.below(parts.length)];
  return parts.with(one, parts[other] ?? '').with(other, parts[one] ?? '');
}

function spliced(parts: readonly string[], random: Random, other: readonly string[]): readonly string[] {
  const at = random.below(other.length);
  return parts.toSpliced(
    random.below(parts.length + 1),
    random.below(3),
    ...other.slice(at, at + 1 + random.below(6)),
  );
}

/** Takes one of the line endings away. */
function without(text: string, gap: string, random: Random): string {
  const at = text.indexOf(gap, random.below(text.length));
  return at < 0 ? text : text.slice(0, at) + text.slice(at + gap.length);
}
