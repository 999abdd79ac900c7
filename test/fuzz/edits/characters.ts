import { ANYTHING, CHARACTERS } from '../tokens.ts';
import { placeIn, type TextEdit } from './text-edit.ts';

/** Edits that see only characters. */
export const characterEdits: readonly TextEdit[] = [
  (text, random) => {
    const at = placeIn(text, random);
    return text.slice(0, at) + random.pick(ANYTHING) + text.slice(at);
  },
  (text, random) => {
    const at = placeIn(text, random);
    return text.slice(0, at) + random.pick(ANYTHING) + text.slice(at + random.below(12));
  },
  (text, random) => {
    const at = placeIn(text, random);
    return text.slice(0, at) + text.slice(at + 1 + random.below(40));
  },
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + random.pick(CHARACTERS).repeat(1 + random.below(3)) + text.slice(at);
  },
  (text, random) => {
    const at = placeIn(text, random);
    const piece = text.slice(at, at + 1 + random.below(30));
    return text.slice(0, at) + piece.repeat(2 + random.below(20)) + text.slice(at);
  },
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => text.slice(random.below(text.length)),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.normalize('NFD'),
  (text) => `\ufeff${text}`,
];
