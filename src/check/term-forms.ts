import { derived } from '../core/derived.ts';
import type { DiscouragedTerm } from './document-under-check.ts';

/** A term and the patterns that find it in a text, in any inflected form. */
export interface TermPattern {
  readonly term: DiscouragedTerm;
  /** Letters that every form begins with, in small letters; most texts do not hold them. */
  readonly start: string;
  readonly discouraged: RegExp;
  readonly preferred: RegExp;
}

/** A discouraged word in a text. */
export interface DiscouragedUse {
  readonly typed: string;
  readonly index: number;
  readonly term: DiscouragedTerm;
  /** The preferred term in the same form; null where the form is not certain. */
  readonly replacement: string | null;
}

const AFTER_E = '(?:ns|n|rnes|rne|rs|r|s)?';
const AFTER_OTHER = '(?:ernes|erne|enes|ene|ens|en|ets|et|ers|er|es|e|nes|ne|s)?';

/** Patterns for the discouraged terms, the longest first. A word that another definition prefers is not discouraged. */
export const termPatterns = derived((terms: readonly DiscouragedTerm[]): readonly TermPattern[] => {
  const preferred = new Set(terms.map((term) => term.preferred.toLowerCase()));
  return terms
    .filter(({ term }) => term.trim() !== '' && !preferred.has(term.toLowerCase()))
    .sort((one, other) => other.term.length - one.term.length)
    .map((term) => ({
      term,
      start: startOf(term.term),
      discouraged: anyForm(term.term),
      preferred: anyForm(term.preferred),
    }));
});

/** All uses of discouraged terms in a text; of two that overlap the longer. */
export function discouragedIn(text: string, patterns: readonly TermPattern[]): readonly DiscouragedUse[] {
  const found: DiscouragedUse[] = [];
  const small = text.toLowerCase();
  for (const { term, start, discouraged, preferred } of patterns) {
    if (!small.includes(start)) continue;
    for (const { 0: typed, index } of text.matchAll(discouraged)) {
      const end = index + typed.length;
      const taken = found.some((one) => one.index < end && index < one.index + one.typed.length);
      // `bevilligende myndighed` is right even where `myndighed` alone is not.
      const right = [...text.matchAll(preferred)].some(
        (one) => one.index <= index && end <= one.index + one[0].length,
      );
      if (!taken && !right) found.push({ typed, index, term, replacement: sameForm(typed, term) });
    }
  }
  return found;
}

/** A term as it stands in running text: a definition begins with a capital letter, the word does not. */
export function inRunningText(term: string): string {
  return /^\p{Lu}\p{Ll}*(?:[\s-]\P{Lu}*)*$/u.test(term)
    ? term.slice(0, 1).toLowerCase() + term.slice(1)
    : term;
}

function sameForm(typed: string, { term, preferred }: DiscouragedTerm): string | null {
  const [used, plain] = [typed.toLowerCase(), term.toLowerCase()];
  const genitive = used === `${plain}s` && !/[sxz]$/.test(preferred);
  if (used !== plain && !genitive) return null;
  const word = `${inRunningText(preferred)}${genitive ? 's' : ''}`;
  return /^\p{Lu}/u.test(typed) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

function anyForm(term: string): RegExp {
  const words = term.trim().toLowerCase().split(/\s+/);
  const last = words.length - 1;
  const forms = words.map((word, at) => (at === last ? nounForms(word) : adjectiveForms(word)));
  return new RegExp(`(?<![\\p{L}\\p{N}-])${forms.join('\\s+')}(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu');
}

function nounForms(word: string): string {
  const plain = escaped(word) + (word.endsWith('e') ? AFTER_E : AFTER_OTHER);
  // `trussel` loses a letter on each side of the e: `trusler`, `truslen`.
  const short = /^(.*)(\p{L})\2e([lrn])$/u.exec(word);
  return short ? `(?:${plain}|${escaped(`${short[1]}${short[2]}${short[3]}`)}${AFTER_OTHER})` : plain;
}

/** An ending takes three letters of a word at most: `relateret`, `relaterede`; `trussel`, `trusler`. */
function startOf(term: string): string {
  const [first = ''] = term.trim().toLowerCase().split(/\s+/);
  return first.slice(0, Math.max(1, first.length - 3));
}

function adjectiveForms(word: string): string {
  return word.endsWith('et') ? `${escaped(word.slice(0, -1))}(?:t|de)` : `${escaped(word)}(?:e|t)?`;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
