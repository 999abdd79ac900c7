import type { Paragraph } from 'mdast';
import type { Root } from './tree.ts';

/** A tree of a text without reading any markup: every line from an offset on is a paragraph, as it stands. */
export function verbatimTree(text: string, from: number): Root {
  const children: Paragraph[] = [];
  let line = 1;
  let lineStart = 0;
  const point = (offset: number) => ({ line, column: offset - lineStart + 1, offset });
  for (const { 0: ending, index } of text.matchAll(/\r\n?|\n|$/g)) {
    const value = text.slice(lineStart, index);
    if (lineStart >= from && value.trim() !== '') {
      const position = { start: point(lineStart), end: point(index) };
      children.push({ type: 'paragraph', position, children: [{ type: 'text', value, position }] });
    }
    line += 1;
    lineStart = index + ending.length;
  }
  const start = { line: 1, column: 1, offset: 0 };
  return { type: 'root', position: { start, end: { line, column: 1, offset: text.length } }, children };
}
