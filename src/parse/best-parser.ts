import { fastParser } from './fast-parser.ts';
import { nativeParser } from './native-parser.ts';
import type { MarkdownParser } from './parser.ts';
import { remarkParser } from './remark-parser.ts';

/** The fastest parser of this machine. Every one gives the same tree of the same text. */
export async function bestParser(): Promise<MarkdownParser> {
  const native = await nativeParser();
  // Most runs never ask the reference, and it takes long to make.
  let made: MarkdownParser | null = null;
  const reference: MarkdownParser = (text) => {
    made ??= remarkParser();
    return made(text);
  };
  return native ? fastParser(native, reference) : reference;
}
