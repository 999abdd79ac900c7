import type { Speller } from '../core/speller.ts';
import { isEnding } from './word-endings.ts';

/** The dictionary together with the words of the workspace. */
export type Spelling = Speller;

/** Shorter words are no stems of compounds: too much would be let through. */
const SHORTEST_STEM = 4;

/** A dictionary that knows some words of its own, in any inflection and as a part of compounds. */
export function spellingWith(speller: Speller, words: readonly string[]): Spelling {
  const own = new Set(words.flatMap((word) => word.toLowerCase().split(/[^\p{L}]+/u)));
  own.delete('');
  const byStart = new Map<string, string[]>();
  for (const word of own) {
    if (word.length < SHORTEST_STEM) continue;
    const start = word.slice(0, SHORTEST_STEM);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  return {
    name: speller.name,
    knows: (word) => speller.knows(word) || knowsOwn(word.toLowerCase()),
    suggest: speller.suggest,
  };

  /** `tilbud`, `tilbuddets`, `tilbudsoversigt`: the word with an ending, or with a known word after it. */
  function knowsOwn(word: string): boolean {
    if (own.has(word) || own.has(word.replace(/s$/, ''))) return true;
    return (byStart.get(word.slice(0, SHORTEST_STEM)) ?? []).some((stem) => {
      if (!word.startsWith(stem)) return false;
      const rest = word.slice(stem.length);
      return isEnding(rest) || isKnownPart(rest) || (rest.startsWith('s') && isKnownPart(rest.slice(1)));
    });
  }

  function isKnownPart(part: string): boolean {
    return part.length >= SHORTEST_STEM && (own.has(part) || speller.knows(part));
  }
}
