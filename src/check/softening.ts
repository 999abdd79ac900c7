import { latinPattern } from '../core/latin.ts';
import { inSmallLetters } from '../core/small-letters.ts';
import { sentenceAround } from './masked-prose.ts';
import { ATTEMPTS, DUTIES, DUTY_BEARERS, HEDGES, SUBORDINATORS } from './softening-phrases.ts';

/** A phrase that makes a duty a possibility; 0-based offset in the text. */
export interface Softening {
  readonly phrase: string;
  readonly index: number;
}

const BEARER = `(?:${DUTY_BEARERS.join('|')})`;
const HEDGE = pattern(`(?:${HEDGES.join('|')})`);
const ATTEMPT = pattern(
  `(?:${BEARER}\\s+(?:skal\\s+)?(?:${ATTEMPTS.join('|')})|(?:forsøger|prøver)\\s+${BEARER}(?:\\s+\\p{L}+){0,4}?\\s+at|(?:bør|burde)\\s+${BEARER})`,
);
const MAY = pattern(
  `(?:${BEARER}\\s+kan|kan\\s+${BEARER})(?:\\s+(?:eventuelt|evt\\.|også|desuden|godt))?(?:\\s+\\p{L}+){0,2}?\\s+(?:${DUTIES.join('|')})`,
);
const SUBORDINATE = latinPattern(`(?<!\\p{L})(?:${SUBORDINATORS.join('|')})(?!\\p{L})`, 'iu');
const ALWAYS = /hele (?:natten|døgnet|dagen)|døgnet rundt|når som helst|(?<!\p{L})altid(?!\p{L})/iu;
const NEGATED = /(?<!\p{L})(?:ikke|aldrig)(?!\p{L})/iu;

/** Most texts hold none of these, and are read no further. In small letters, as all patterns here. */
const HEDGE_HINT =
  /muligt|omfang|er\s+tid|ressourcer|overskud|personale\s+nok|tillader|bedste|hovedregel|udgangspunkt|forsøg|tilstræb|bestræb|bør/;
const ATTEMPT_HINT = /forsøger|prøver|bestræber|bør|burde/;
/** `kan` right before or after somebody who has the duty. */
const MAY_HINT = latinPattern(`kan(?:(?<=${BEARER}\\s+kan)|\\s+${BEARER})`, 'u');
const HINTS = new RegExp(`${HEDGE_HINT.source}|${ATTEMPT_HINT.source}|kan`);

/** The phrases of a text that loosen a duty of the staff, in order. */
export function softeningsIn(typed: string): readonly Softening[] {
  const text = inSmallLetters(typed);
  if (!HINTS.test(text)) return [];
  const softening = ({ 0: phrase, index }: RegExpMatchArray): Softening => {
    const at = index ?? 0;
    return { phrase: typed.slice(at, at + phrase.length), index: at };
  };
  const found = [
    ...matches(HEDGE_HINT, HEDGE, text).map(softening),
    ...matches(ATTEMPT_HINT, ATTEMPT, text)
      .filter(({ index }) => !isSubordinate(typed, index))
      .map(softening),
    ...matches(MAY_HINT, MAY, text)
      .filter(
        ({ index, 0: phrase }) =>
          !isSubordinate(typed, index) && !NEGATED.test(phrase) && !isAlways(typed, index),
      )
      .map(softening),
  ];
  const inOrder = found.sort((one, other) => one.index - other.index);
  // `forsøger så vidt muligt at` is one loosening, told once.
  return inOrder.filter(
    (one, at) => !inOrder.slice(0, at).some((earlier) => one.index < earlier.index + earlier.phrase.length),
  );
}

/** The matches of a costly pattern, in texts that a cheap one finds something in. */
function matches(hint: RegExp, costly: RegExp, text: string): readonly RegExpExecArray[] {
  return hint.test(text) ? [...text.matchAll(costly)] : [];
}

/** Whether a sentence tells of what somebody can do at any hour: that is an ability, and no duty left open. */
function isAlways(text: string, index: number): boolean {
  return ALWAYS.test(sentenceAround(text, index).text);
}

/** Whether a clause begins, since the last comma, with a word that makes it depend on another. */
function isSubordinate(text: string, index: number): boolean {
  const sentence = sentenceAround(text, index);
  const before = sentence.text.slice(0, index - sentence.from);
  return SUBORDINATE.test(before.slice(before.lastIndexOf(',') + 1));
}

function pattern(source: string): RegExp {
  return latinPattern(`(?<![\\p{L}\\p{N}-])${source}(?![\\p{L}\\p{N}])`, 'gu');
}
