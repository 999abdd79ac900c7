import { fold } from '../core/fold.ts';

/** Endings of nouns for people, in the singular and plural, definite and in the genitive; the longest first. */
const ENDING = /(?:ernes|erne|enes|ene|nes|ens|ers|ets|ne|en|er|et|es|e|n|r|s)$/;
const SHORTEST_STEM = 4;
/** Words after a role that say which one of several: `Afdelingsleder på Syd`, `Medarbejder med tavlevagt`. */
const FURTHER = /^(?:paa|i|fra|for|med|ved|til|hos|af|der|som|om)$/;
const JOINING = /^(?:og|samt|eller)$/;
/** An article or pronoun before the role is no part of it, in the list or in the answer: `den faglige koordinator`. */
const BEFORE = /^(?:den|det|de|en|et|vores|alle|begge|hver)$/;

/**
 * Whether what is typed names a role of a list, in any inflected form: `Afdelingslederne` is the role
 * `Afdelingsleder`. Words after the role may say which one; several roles may be joined by og, samt, eller, a comma or
 * a slash. What stands in parentheses is a remark.
 */
export function isKnownRole(typed: string, known: readonly string[]): boolean {
  const text = typed.replace(/\([^)]*\)/g, ' ').replace(/[,/]/g, ' og ');
  const roles = known.map((role) => withoutArticle(words(role))).filter((role) => role.length > 0);
  return namesRoles(words(text), roles);
}

function namesRoles(typed: readonly string[], roles: readonly (readonly string[])[]): boolean {
  const all = withoutArticle(typed);
  if (all.length === 0) return true;
  return roles.some((role) => {
    if (!role.every((word, at) => isSameWord(word, all[at] ?? ''))) return false;
    const next = all[role.length];
    if (next === undefined || FURTHER.test(next)) return true;
    return JOINING.test(next) && namesRoles(all.slice(role.length + 1), roles);
  });
}

function withoutArticle(all: readonly string[]): readonly string[] {
  return BEFORE.test(all[0] ?? '') ? all.slice(1) : all;
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
