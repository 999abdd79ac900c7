import type { TilbudData } from '../model/data.ts';
import { HOUSE_WORDS } from './house-words.ts';
import { OWN_NAME } from './masked-prose.ts';

/**
 * The source of a pattern for the tilbud as the subject of a sentence: its names, `:oplysning[tilbud.navn]`, the
 * ordinary word its name begins with, »tilbuddet« and »vi«. A part of a tilbud (»værkstedet«, »afdelingen«) is none.
 */
export function ownSubject({ navn, kortnavn }: TilbudData): string {
  const [first = '', ...rest] = navn.split(/\s+/);
  const house = rest.length > 0 && HOUSE_WORDS.has(first.toLowerCase()) ? [first, rest.join(' ')] : [];
  const names = [navn, kortnavn ?? '', ...house].filter((name) => name.trim() !== '').map(asPattern);
  return `(?<![\\p{L}\\p{N}])(?:${[`${OWN_NAME}+`, ...names, 'tilbuddet', 'vi'].join('|')})`;
}

/** A text as the source of a pattern, however it is spaced. */
export function asPattern(text: string): string {
  return text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}
