import type { Element } from './element.ts';
import { LINE_BREAK, run, words } from './run.ts';
import { wordText } from './word-text.ts';

/** Lines kept as they are, spaces and all. */
export function literal(value: string): Element[] {
  return value.split(/\r\n?|\n/).map((line, index) => {
    const text = words(wordText(line).replaceAll('\t', '    '));
    return run(index > 0 ? [LINE_BREAK, text] : [text]);
  });
}
