import { LineIndex } from '../core/source.ts';
import type { Root } from './tree.ts';

/** A tree of a text without reading any markup: one paragraph that holds, as it stands, all from an offset on. */
export function verbatimTree(text: string, from: number): Root {
  const lines = new LineIndex(text);
  const whole = lines.place({ start: 0, end: text.length });
  const position = lines.place({ start: from, end: text.length });
  const value = text.slice(from);
  return {
    type: 'root',
    position: whole,
    children: [{ type: 'paragraph', position, children: [{ type: 'text', value, position }] }],
  };
}
