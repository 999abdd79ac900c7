import { parseRange, type Range, rangesOverlap } from '../core/range.ts';
import { type Coverage, covers, lawReferencesIn } from './law-reference.ts';

/**
 * How texts of master data are compared with what a template asks for. Conditions and the scope of a template ask the
 * same questions and must get the same answers.
 */

/** Texts as they are compared: `§107` and `§ 107` are one paragraph of the law, `Botilbud` is `botilbud`. */
export function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/§\s*(?=\d)/g, '§ ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a text of master data is inside one that is asked for. Texts that are the same are inside, whatever they say;
 * otherwise paragraphs are compared by law, paragraph, stk. and nr. Of `§§ 107 og 108` each must be inside.
 */
export function lawCovers(asked: string, has: string): Coverage {
  if (normal(asked) === normal(has)) return 'yes';
  const wider = lawReferencesIn(normal(asked));
  const narrower = lawReferencesIn(normal(has));
  if (wider.length === 0 || narrower.length === 0) return 'no';
  const each = narrower.map((one) => best(wider.map((other) => covers(other, one))));
  if (each.every((one) => one === 'yes')) return 'yes';
  return each.every((one) => one === 'no') ? 'no' : 'unclear';
}

/** Whether a type of tilbud is one that is asked for: a `midlertidigt botilbud` is a `botilbud`. */
export function typeCovers(asked: string, has: string): boolean {
  return normal(has) === normal(asked) || normal(has).endsWith(` ${normal(asked)}`);
}

/** Whether two spans of ages share one; false where either cannot be read. */
export function agesOverlap(one: string, other: string): boolean {
  const [first, second] = [parseRange(one), parseRange(other)];
  return first !== null && second !== null && rangesOverlap(first, second);
}

/** The ages of a range that are outside another, in Danish words: `10–17 år`, `fra 66 år`. Empty when all are inside. */
export function agesOutside(has: Range, allowed: Range): readonly string[] {
  const [low, high] = [allowed.least ?? 0, allowed.most ?? Number.POSITIVE_INFINITY];
  const [from, to] = [has.least ?? 0, has.most ?? Number.POSITIVE_INFINITY];
  const below = from < low ? [inYears(from, Math.min(to, low - 1))] : [];
  const above = to > high ? [inYears(Math.max(from, high + 1), to)] : [];
  return [...below, ...above];
}

/** A span of ages in Danish words. */
function inYears(from: number, to: number): string {
  if (to === Number.POSITIVE_INFINITY) return `fra ${from} år`;
  return from === to ? `${from} år` : `${from}–${to} år`;
}

function best(all: readonly Coverage[]): Coverage {
  if (all.includes('yes')) return 'yes';
  return all.includes('unclear') ? 'unclear' : 'no';
}
