import type { Random } from '../random.ts';

/** A change of a text. `other` is a text of the same kind, for edits that mix two. */
export type TextEdit = (text: string, random: Random, other: string) => string;

/** A place in a text: anywhere, or, as often, where a line begins. */
export function placeIn(text: string, random: Random): number {
  const at = random.below(text.length + 1);
  return random.chance(0.5) ? at : text.lastIndexOf('\n', at) + 1;
}
