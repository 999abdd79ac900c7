import type { PhraseEntry, Table } from '../model/tables.ts';
import type { ProseBlock } from './prose.ts';

/** A phrase of the table that stands in a block. */
export interface PhraseMatch {
  readonly entry: PhraseEntry;
  /** In the block's text; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What to write instead, with the case of the first letter as it stands; null when the table has nothing. */
  readonly instead: string | null;
}

/** Finds the phrases of one table. */
export type PhraseMatcher = (block: ProseBlock) => readonly PhraseMatch[];

/** An entry in the regular expression: its own group, and the groups of its alternatives after it. */
interface Compiled {
  readonly entry: PhraseEntry;
  readonly group: number;
  readonly pattern: string;
}

const NOT_INSIDE_WORD = ['(?<![\\p{L}\\p{N}-])', '(?![\\p{L}\\p{N}]|-\\p{L})'] as const;

/**
 * Makes one regular expression of a table of phrases. In a phrase `(a|b)` is either, `…` is any one word, and `$1` in
 * what to write instead is the first of these that stands there. Case does not matter.
 */
export function compilePhrases({ poster }: Table<PhraseEntry>): PhraseMatcher {
  const compiled: Compiled[] = [];
  let group = 1;
  for (const entry of poster) {
    for (const phrase of entry.skriver) {
      const { pattern, groups } = patternOf(phrase);
      compiled.push({ entry, group, pattern: `(${pattern})` });
      group += groups + 1;
    }
  }
  if (compiled.length === 0) return () => [];
  const [before, after] = NOT_INSIDE_WORD;
  const all = new RegExp(`${before}(?:${compiled.map((one) => one.pattern).join('|')})${after}`, 'giu');
  return (block) =>
    [...block.text.matchAll(all)].flatMap((match) => {
      const found = compiled.find((one) => match[one.group] !== undefined);
      return found ? matchOf(found, match, block.text) : [];
    });
}

function patternOf(phrase: string): { readonly pattern: string; readonly groups: number } {
  let groups = 0;
  const pattern = phrase.replace(/\(([^()]*)\)|…|[ \u00a0]+|[^(… \u00a0]+|\(/g, (part, either?: string) => {
    if (either !== undefined) {
      groups += 1;
      return `(${either.split('|').map(literal).join('|')})`;
    }
    if (part === '…') {
      groups += 1;
      return '(\\p{L}+)';
    }
    return part.trim() === '' ? '[ \\u00a0]' : literal(part);
  });
  return { pattern, groups };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\u00a0]');
}

function matchOf({ entry, group }: Compiled, match: RegExpExecArray, text: string): readonly PhraseMatch[] {
  const [found] = match;
  const start = match.index;
  const end = start + found.length;
  if (
    stands(entry['ikke-efter'], /([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u, text.slice(Math.max(0, start - 40), start))
  )
    return [];
  if (stands(entry['ikke-foer'], /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u, text.slice(end, end + 40))) return [];
  const instead = entry.ret
    ?.replace(/\$(\d)/g, (_, number: string) => match[group + Number(number)] ?? '')
    .replace(/ {2,}/g, ' ');
  return [
    { entry, start, end, text: found, instead: instead === undefined ? null : likeFirst(instead, found) },
  ];
}

function stands(words: readonly string[] | undefined, next: RegExp, around: string): boolean {
  const word = words && next.exec(around)?.[1];
  return word !== undefined && words?.includes(word.toLowerCase()) === true;
}

function likeFirst(text: string, found: string): string {
  const first = found[0] ?? '';
  return first === first.toLowerCase() ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}
