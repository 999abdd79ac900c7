import { bestParser } from '../../src/parse/best-parser.ts';
import type { MarkdownParser } from '../../src/parse/parser.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';

/** The parser that the program uses and the one that it is held against. */
export interface Parsers {
  readonly best: MarkdownParser;
  readonly reference: MarkdownParser;
}

/** Loads both. */
export async function loadParsers(): Promise<Parsers> {
  return { best: await bestParser(), reference: remarkParser() };
}
