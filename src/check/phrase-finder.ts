import { latinPattern } from '../core/latin.ts';
import type { ProseText } from './prose-text.ts';

/** A phrase that is looked for, and what it stands for. */
export interface Sought<T> {
  /** `(a|b)` is either, `…` is any one word; it must begin with a word or with `(a|b)`. Case does not matter. */
  readonly phrase: string;
  readonly means: T;
}

/** A phrase that stands in a text. */
export interface Found<T> {
  readonly means: T;
  /** In the joined text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stood in place of each `(a|b)` and `…`. */
  readonly parts: readonly string[];
}

interface Candidate<T> {
  readonly means: T;
  /** Its second words; null where any may stand. Most that begin with a common word are told by them. */
  readonly next: ReadonlySet<string> | null;
  /** Sticky: it is asked at one place only. */
  readonly pattern: RegExp;
}

/** Not inside a longer word, and not the first part of one with a hyphen. */
const AFTER = '(?![\\p{L}\\p{N}]|-\\p{L})';
const AFTER_NAME = `(?=s?${AFTER})`;

/**
 * Makes a search for many phrases at once: each word of a text is looked up among the first words of the phrases. Where
 * two phrases begin with the same word the earlier of the list is found, and none is found inside another. `names` are
 * found with the s of the genitive after them, which is no part of them.
 */
export function phraseFinder<T>(
  sought: readonly Sought<T>[],
  { names = false } = {},
): (prose: ProseText) => readonly Found<T>[] {
  const byFirst = new Map<string, Candidate<T>[]>();
  for (const { phrase, means } of sought) {
    const pattern = latinPattern(`${patternOf(phrase)}${names ? AFTER_NAME : AFTER}`, 'iuy');
    const withEnding = (words: readonly string[]): readonly string[] =>
      names ? words.flatMap((word) => [word, `${word}s`]) : words;
    const { first, second } = beginningOf(phrase);
    const next = second && new Set(withEnding(second));
    for (const word of new Set(withEnding(first)))
      byFirst.set(word, [...(byFirst.get(word) ?? []), { means, next, pattern }]);
  }
  return ({ text, tokens }) => {
    const found: Found<T>[] = [];
    let from = 0;
    for (const [at, { start, lower }] of tokens.entries()) {
      const candidates = start < from || text[start - 1] === '-' ? undefined : byFirst.get(lower);
      for (const { means, next, pattern } of candidates ?? []) {
        if (next?.has(tokens[at + 1]?.lower ?? '') === false) continue;
        pattern.lastIndex = start;
        const match = pattern.exec(text);
        if (!match) continue;
        from = start + match[0].length;
        found.push({
          means,
          start,
          end: from,
          text: match[0],
          parts: match.slice(1).map((part) => part ?? ''),
        });
        break;
      }
    }
    return found;
  };
}

const PARTS = /\(([^()]*)\)|…|[ \u00a0]+|[^(… \u00a0]+|\(/g;

function patternOf(phrase: string): string {
  return phrase.replace(PARTS, (part, either?: string) => {
    if (either !== undefined) return `(${either.split('|').map(literal).join('|')})`;
    if (part === '…') return '(\\p{L}+)';
    return part.trim() === '' ? '[ \\u00a0]' : literal(part);
  });
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\u00a0]');
}

/** The words that a phrase may begin with, and those that may come next; null where any may. In lower case. */
function beginningOf(phrase: string): {
  readonly first: readonly string[];
  readonly second: readonly string[] | null;
} {
  const [whole = '', either, rest = '', plain = ''] = BEGINNING.exec(phrase.toLowerCase()) ?? [];
  const first = either === undefined ? [plain] : either.split('|').map((one) => `${one}${rest}`);
  const [, others, other = ''] = NEXT.exec(phrase.toLowerCase().slice(whole.length)) ?? [];
  const second = others === undefined ? [other] : others.split('|');
  const isKnown = first.every((one) => firstRun(one) === one) && second.every((one) => firstRun(one) !== '');
  return { first: first.map(firstRun), second: isKnown ? second.map(firstRun) : null };
}

/** `(a|b)c`, or a word. */
const BEGINNING = /^(?:\(([^()]*)\)([\p{L}\p{N}]*)|([\p{L}\p{N}]+))/u;
/** What follows it, `(a|b)` or a word, where that is a word to its end. */
const NEXT = /^[^\p{L}\p{N}(…]+(?:\(([^()]*)\)(?![\p{L}\p{N}(…])|([\p{L}\p{N}]+)(?![\p{L}\p{N}(…]))/u;

function firstRun(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
}
