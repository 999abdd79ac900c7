import { fold } from '../core/fold.ts';
import type { Attribute } from './tree.ts';

/** `{…}` read by a grammar that knows only what nobody reads in another way. */
export interface PlainAttributes {
  readonly attributes: Attribute[];
  /** Offset after the closing brace. */
  readonly end: number;
}

/** One attribute, or the blanks between two. The groups: id, name, value in double quotes, in single ones, in none. */
const PART =
  /[ \t]+|#([A-Za-z0-9_-]+)|([A-Za-z][A-Za-z0-9_-]*)(?:=(?:"([^"\n\r]*)"|'([^'\n\r]*)'|([^\s"'<=>`{}#.]+)))?/y;

/** Reads attributes at an offset, where `{` stands; null when there is anything that could be read in two ways. */
export function plainAttributes(text: string, start: number): PlainAttributes | null {
  const attributes: Attribute[] = [];
  let at = start + 1;
  let isParted = true;
  while (text[at] !== '}') {
    PART.lastIndex = at;
    const found = PART.exec(text);
    if (!found) return null;
    const [part, id, name, double, single, bare] = found;
    const isBlank = id === undefined && name === undefined;
    if (!isBlank && !isParted) return null;
    isParted = isBlank;
    const span = { start: at, end: at + part.length };
    at = span.end;
    if (id !== undefined) {
      const valueSpan = { start: span.start + 1, end: span.end };
      attributes.push({
        name: 'id',
        value: id,
        span,
        nameSpan: { start: span.start, end: span.start + 1 },
        valueSpan,
      });
    } else if (name !== undefined) {
      const nameSpan = { start: span.start, end: span.start + name.length };
      const value = double ?? single ?? bare;
      const quote = bare === undefined ? 1 : 0;
      const valueSpan =
        value === undefined || value === ''
          ? nameSpan
          : { start: nameSpan.end + 1 + quote, end: nameSpan.end + 1 + quote + value.length };
      attributes.push({ name: fold(name), value: value ?? '', span, nameSpan, valueSpan });
    }
  }
  return { attributes, end: at + 1 };
}
