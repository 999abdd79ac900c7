import { fold } from '../core/fold.ts';

/** Endings of nouns for people, in the singular and plural, definite and in the genitive; the longest first. */
const ENDING = /(?:ernes|erne|enes|ene|nes|ens|ers|ets|ne|en|er|et|es|e|n|r|s)$/;
const SHORTEST_STEM = 4;
/** Words after a role that say which one of several: `Afdelingsleder på Syd`, `Medarbejder med tavlevagt`. */
const FURTHER = /^(?:på|i|fra|for|med|ved|til|hos|af|der|som|om)$/;

/**
 * Whether what is typed names a role of a list, in any inflected form: `Afdelingslederne` is the role
 * `Afdelingsleder`. Words after the role may say which one; several roles may be joined by og, samt, eller, a comma or
 * a slash. What stands in parentheses is a remark.
 */
export function isKnownRole(typed: string, known: readonly string[]): boolean {
  const text = typed.replace(/\([^)]*\)/g, ' ').trim();
  if (text === '' || known.some((role) => names(text, role))) return true;
  const parts = text.split(/\s+(?:og|samt|eller)\s+|\s*[,/]\s*/).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => known.some((role) => names(part, role)));
}

function names(typed: string, role: string): boolean {
  const wanted = words(role);
  const all = words(typed);
  // An article or pronoun before the role is no part of it: `den faglige koordinator`.
  const has = /^(?:den|det|de|en|et|vores|alle|begge|hver)$/.test(all[0] ?? '') ? all.slice(1) : all;
  if (wanted.length > has.length || !wanted.every((word, at) => isSameWord(word, has[at] ?? '')))
    return false;
  return has.length === wanted.length || FURTHER.test(has[wanted.length] ?? '');
}

function words(text: string): readonly string[] {
  return fold(text.toLowerCase())
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
}

function isSameWord(one: string, other: string): boolean {
  return one === other || stem(one) === stem(other) || stem(stem(one)) === stem(stem(other));
}

function stem(word: string): string {
  const reduced = word.replace(ENDING, '');
  return reduced.length >= SHORTEST_STEM ? reduced : word;
}
