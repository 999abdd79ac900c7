import type { Nodes } from 'mdast';
import { INLINE_DIRECTIVES } from './directive-syntax.ts';
import type { Root } from './tree.ts';
import { walk } from './walk.ts';

/** A text written so that the native parser reads it as the reference reads the original. */
export interface NativeText {
  readonly text: string;
  /** Offsets in `text` of the line endings that were put in; ascending. */
  readonly inserted: readonly number[];
  /** Whether anything has a stand-in. */
  readonly masked: boolean;
}

/**
 * Characters that mean something to the native parser where we mean only the character, and what stands for them
 * while it reads: punctuation that no Danish text has, of the same length, so that every offset stays.
 */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  [':', '\u204f'],
  ['.', '\u2e33'],
  ['@', '\ufe6b'],
]);
const LITERALS: ReadonlyMap<string, string> = new Map(
  [...STAND_INS].map(([literal, standIn]) => [standIn, literal]),
);
const STAND_IN = /[\u204f\u2e33\ufe6b]/;
const EACH_STAND_IN = /[\u204f\u2e33\ufe6b]/g;

/**
 * What is left as it is (`<…>` on one line: an address in brackets, a comment), then what gets a stand-in: the colon
 * of a would-be directive (`10:30`), and the marks by which bare addresses are known. Each begins with its own sign, so
 * that the search passes over everything else.
 */
const PLACES = new RegExp(
  [
    '<[^<>\\n]*>',
    // Before anything but blanks and the punctuation of ASCII; what is no letter begins no directive anyway.
    `:(?<![\\]:\\\\]:)(?=[^\\0-/:-@[-\`{-~])(?!(?:${INLINE_DIRECTIVES.join('|')})[[{])`,
    ':(?<=https?:)(?=//)',
    '\\.(?<=www\\.)',
    '@(?<!\\\\@)',
  ].join('|'),
  'gi',
);

/**
 * A line that could be a table's, and a fence right after it, which the native parser takes for one row more. Further
 * in, the line would be code.
 */
const ROW_END_BEFORE_FENCE = /\n(?= {0,3}::)(?<=^[^\n>]*\|[^\n]*\n)/gm;

/** Writes a text for the native parser; null when it holds a stand-in of its own. */
export function nativeText(original: string): NativeText | null {
  if (STAND_IN.test(original)) return null;
  const masked = original.replace(PLACES, (found) => STAND_INS.get(found) ?? found);
  const inserted: number[] = [];
  const text = masked.includes('|') ? masked.replace(ROW_END_BEFORE_FENCE, fenceApart) : masked;
  return { text, inserted, masked: masked !== original };

  function fenceApart(lineEnd: string, offset: number): string {
    inserted.push(offset + lineEnd.length + inserted.length);
    return `${lineEnd}\n`;
  }
}

/**
 * Turns the tree of a native text into the tree of the original. False when a line was put in where it counts, as in
 * a block of code; the tree is then of no use.
 */
export function toOriginal(tree: Root, { inserted, masked }: NativeText): boolean {
  if (inserted.length === 0 && !masked) return true;
  let isSure = true;
  walk(tree, (node) => {
    isSure &&= moveBack(node, inserted);
    if (isSure) putLiteralsBack(node);
    return isSure;
  });
  return isSure;
}

function moveBack(node: Nodes, inserted: readonly number[]): boolean {
  const { position } = node;
  if (!position || inserted.length === 0) return true;
  const [before, inside] = [position.start, position.end].map(
    ({ offset = 0 }) => inserted.filter((at) => at < offset).length,
  );
  if (before === undefined || inside === undefined) return false;
  // Only blocks that hold others can hold a line ending more without holding another text.
  if (inside > before && !('children' in node)) return false;
  for (const [point, count] of [
    [position.start, before],
    [position.end, inside],
  ] as const) {
    point.offset = (point.offset ?? 0) - count;
    point.line -= count;
  }
  return true;
}

/** Nodes that hold no text but in their children: nearly all that are no text themselves. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'heading', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell'],
  ...['strong', 'emphasis', 'break', 'containerDirective', 'leafDirective', 'textDirective'],
]);
/** Where the others hold it. */
const TEXTS = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const;

function putLiteralsBack(node: Nodes): void {
  if (WITHOUT_TEXT.has(node.type)) return;
  for (const key of TEXTS) {
    const value: unknown = Reflect.get(node, key);
    if (typeof value !== 'string' || !STAND_IN.test(value)) continue;
    const text = value.replace(EACH_STAND_IN, (standIn) => LITERALS.get(standIn) ?? standIn);
    Object.assign(node, { [key]: text });
  }
}
