import type { Data } from './inline-data.ts';

/**
 * Words that may be divided, by where they stand: a short line is better than `mø-de`, but a narrow cell has room for few
 * letters. Letters alone: a hyphen or a sign is a place to break already. In a paragraph's first `room` characters no
 * word comes to the end of a line. Each word set apart costs Typst as much as a run of text of its own.
 */
const PLACES = {
  text: { word: /[A-Za-zÀ-ÖØ-öø-ÿ]{14,}/g, room: 40 },
  cell: { word: /[A-Za-zÀ-ÖØ-öø-ÿ]{8,}/g, room: 0 },
} as const;

/**
 * Text with its long words set apart, for a paragraph to divide. Found here and not by a rule of the Typst program, which
 * would look for them in every text it sets, in every layout it tries.
 */
export function withLongWords(nodes: readonly Data[], place: keyof typeof PLACES): Data[] {
  const { word, room } = PLACES[place];
  let before = 0;
  return nodes.flatMap(setApart);

  function setApart(node: Data): Data[] {
    if (typeof node !== 'object' || node === null || !('type' in node)) return [node];
    const { type, value, children } = node;
    if (type === 'break') before = 0;
    if (type === 'text' && typeof value === 'string') return pieces(value);
    return Array.isArray(children) ? [{ ...node, children: children.flatMap(setApart) }] : [node];
  }

  function pieces(text: string): Data[] {
    const found: Data[] = [];
    let plain = 0;
    for (const { 0: value, index } of text.matchAll(word)) {
      if (before + index < room) continue;
      if (index > plain) found.push({ type: 'text', value: text.slice(plain, index) });
      found.push({ type: 'longWord', value });
      plain = index + value.length;
    }
    before += text.length;
    return plain < text.length ? [...found, { type: 'text', value: text.slice(plain) }] : found;
  }
}
