import { completeDirectives } from './fast-directives.ts';
import { nativeText, toOriginal } from './native-text.ts';
import type { MarkdownParser } from './parser.ts';
import { isSure } from './sure-tree.ts';
import type { Root } from './tree.ts';

/**
 * Where the two parsers are known to differ, or where it is not worth knowing: strike-through, lone carriage returns,
 * NUL, HTML other than comments.
 */
const DOUBTFUL = /[\0~]|\r(?!\n)|<(?!!--|[a-z][a-z0-9+.-]*:|[^<>\s]+@)[a-z/!?]/i;

/** Half of a character that takes two units: no file holds one, and Rust has no such text. */
const HALF = /\p{Cs}/u;

/**
 * Lines that the one takes for the second of a table and the other does not: dashes with a colon and no bar, under a
 * definition; a dash apart from the bar behind it, which may also begin a list.
 */
const DOUBTFUL_DELIMITERS = /^[ \t>]*(?::-+:?|-+:|-[ \t]+[-:| \t]*\|[-:| \t]*)[ \t]*$/m;

/** Marks of lists and nothing else: an item of a list without words, or words. */
const DOUBTFUL_MARK = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|(?=\r?$)))+\r?$/m;

/**
 * A parser that takes the native tree where it is sure to be the reference's, and asks the reference for everything
 * else. `test/parse/fast-parser.test.ts` holds the two against each other.
 */
export function fastParser(native: MarkdownParser, reference: MarkdownParser): MarkdownParser {
  return (text) => fastTree(text, native) ?? reference(text);
}

/** The tree by the native parser; null where it could differ from the reference's. */
export function fastTree(text: string, native: MarkdownParser): Root | null {
  const isDoubtful = [DOUBTFUL, DOUBTFUL_DELIMITERS, DOUBTFUL_MARK, HALF].some((pattern) =>
    pattern.test(text),
  );
  const written = isDoubtful ? null : nativeText(text);
  if (written === null) return null;
  const tree = native(written.text);
  return toOriginal(tree, written) && completeDirectives(tree, text) && isSure(tree, text) ? tree : null;
}
