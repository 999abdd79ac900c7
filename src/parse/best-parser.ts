import { fastParser } from './fast-parser.ts';
import { nativeParser } from './native-parser.ts';
import type { MarkdownParser } from './parser.ts';
import { remarkParser } from './remark-parser.ts';

/** The fastest parser of this machine. Every one gives the same tree of the same text. */
export async function bestParser(): Promise<MarkdownParser> {
  const reference = remarkParser();
  const native = await nativeParser();
  return native ? fastParser(native, reference) : reference;
}
