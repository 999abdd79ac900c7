import { isRecord } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { DataPath, YamlData } from '../parse/yaml.ts';
import { widthlessIn } from './invisible-characters.ts';

/** Codes that stand for invisible characters: `\u202e`. */
export interface InvisibleCodes {
  /** Where they are typed. */
  readonly span: Span;
  /** What they become. */
  readonly characters: string;
}

/** A stroke and what it makes of the characters after it; in YAML only between double quotation marks. */
const CODE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;
const SHORT: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  _: '\u00a0',
};
/** Finding the place of each takes as long as there are keys beside it; nobody mends more at a time. */
const MOST = 100;
/** The last that there is. */
const LAST_CHARACTER = 0x10ffff;

/** Whether a text holds anything that YAML may make an invisible character of. */
export function hasCodes(text: string): boolean {
  return /\\[xuU0abvfeN]/.test(text);
}

/** The codes in the texts and keys of YAML that become characters without width. `text` is all that its spans count in. */
export function invisibleCodes(text: string, yaml: YamlData): readonly InvisibleCodes[] {
  return textsWithInvisible(yaml).flatMap((span) => codesIn(text, span));
}

/** Where the keys and texts stand that hold characters without width. */
function textsWithInvisible(yaml: YamlData): readonly Span[] {
  const found: Span[] = [];
  const seen = new Set<unknown>();
  const open: { readonly path: DataPath; readonly value: unknown }[] = [{ path: [], value: yaml.value }];
  for (let one = open.pop(); one && found.length < MOST; one = open.pop()) {
    const { path, value } = one;
    if (typeof value === 'string' && widthlessIn(value).length > 0) found.push(yaml.valueSpan(path));
    // A list may hold itself.
    if (seen.has(value) || !(Array.isArray(value) || isRecord(value))) continue;
    seen.add(value);
    // The last on the pile is the next, and in the end they stand in the order of the text.
    for (const [key, inner] of Object.entries(value).reverse()) {
      const step = [...path, Array.isArray(value) ? Number(key) : key];
      if (widthlessIn(key).length > 0) found.push(yaml.keySpan(step));
      open.push({ path: step, value: inner });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function codesIn(text: string, { start, end }: Span): readonly InvisibleCodes[] {
  if (text[start] !== '"') return [];
  const { read, places } = decoded(text, { start, end });
  return widthlessIn(read).flatMap((span) => {
    const [from = end, to = end] = [places[span.start], places[span.end]];
    const characters = read.slice(span.start, span.end);
    // Those that stand there as they are have been told of.
    return text.slice(from, to) === characters ? [] : [{ span: { start: from, end: to }, characters }];
  });
}

/** A quoted text with its codes read, and where in the whole each of its characters (UTF-16) is typed. */
function decoded(text: string, { start, end }: Span): { readonly read: string; readonly places: number[] } {
  const parts: string[] = [];
  const places: number[] = [];
  const add = (part: string, placeOf: (at: number) => number): void => {
    parts.push(part);
    for (let at = 0; at < part.length; at += 1) places.push(placeOf(at));
  };
  let from = start;
  for (const { 0: code, 1: two, 2: four, 3: eight, 4: short, index } of text
    .slice(start, end)
    .matchAll(CODE)) {
    const began = from;
    add(text.slice(began, start + index), (at) => began + at);
    const number = two ?? four ?? eight;
    const read =
      number === undefined ? (SHORT[short ?? ''] ?? short ?? '') : characterOf(Number.parseInt(number, 16));
    add(read, () => start + index);
    from = start + index + code.length;
  }
  const began = from;
  add(text.slice(began, end), (at) => began + at);
  return { read: parts.join(''), places };
}

/** Half of a pair stays half: the next code may be the other. */
function characterOf(number: number): string {
  return number > LAST_CHARACTER
    ? '\ufffd'
    : number > 0xffff
      ? String.fromCodePoint(number)
      : String.fromCharCode(number);
}
