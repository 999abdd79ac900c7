import type { Data } from './inline-data.ts';

/**
 * Words that may be divided, by where they stand: a short line is better than `mø-de`, but a narrow cell has room for few
 * letters. Letters alone: a hyphen or a sign is a place to break already.
 */
const LONG_WORD = { text: /([A-Za-zÀ-ÖØ-öø-ÿ]{12,})/, cell: /([A-Za-zÀ-ÖØ-öø-ÿ]{8,})/ } as const;

/**
 * Text with its long words set apart, for a paragraph to divide. Found here and not by a rule of the Typst program, which
 * would look for them in every text it sets, in every layout it tries.
 */
export function withLongWords(nodes: readonly Data[], place: keyof typeof LONG_WORD): Data[] {
  return nodes.flatMap((node): Data[] => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return [node];
    const { type, value, children } = node;
    if (type === 'text' && typeof value === 'string') return pieces(value, LONG_WORD[place]);
    return Array.isArray(children) ? [{ ...node, children: withLongWords(children, place) }] : [node];
  });
}

/** With a pattern in parentheses, `split` gives what stands between, and what was found, in turns. */
function pieces(text: string, longWord: RegExp): Data[] {
  return text.split(longWord).flatMap((value, at) => {
    if (value === '') return [];
    return [{ type: at % 2 === 1 ? 'longWord' : 'text', value }];
  });
}
