import type { Data } from './inline-data.ts';

/** The letters of Danish alone: a hyphen or a sign is a place to break already. */
const LONG_WORD = /([A-Za-zÆØÅæøåÉé]{12,})/;

/**
 * Running text with its long words set apart, for a paragraph to divide. Found here and not by a rule of the Typst
 * program, which would look for them in every text it sets, in every layout it tries.
 */
export function withLongWords(nodes: readonly Data[]): Data[] {
  return nodes.flatMap((node): Data[] => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return [node];
    const { type, value, children } = node;
    if (type === 'text' && typeof value === 'string') return pieces(value);
    return Array.isArray(children) ? [{ ...node, children: withLongWords(children) }] : [node];
  });
}

/** With a pattern in parentheses, `split` gives what stands between, and what was found, in turns. */
function pieces(text: string): Data[] {
  return text.split(LONG_WORD).flatMap((value, at) => {
    if (value === '') return [];
    return [{ type: at % 2 === 1 ? 'longWord' : 'text', value }];
  });
}
