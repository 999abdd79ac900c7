import { matchesIn, replacing } from '../prose-matches.ts';
import type { ProseText } from '../prose-text.ts';
import { defineRule } from '../rule.ts';

/** Letters or digits one by one. */
const SPACED =
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}](?:[ \u00a0]{1,3}[\p{L}\p{N}]|[ \u00a0]?-[ \u00a0]?[\p{L}\p{N}]){3,}(?![\p{L}\p{N}])/gu;
const FEWEST_LETTERS = 4;
/** A letter that is two UTF-16 units. */
const OF_TWO_UNITS = /^.$/su;
const YEAR = /^(?:19|20)\d\d(?:-(?:19|20)\d\d)?$/;

export const rule = defineRule({
  id: 'spatieret-tekst',
  severity: 'info',
  fix: 'usikker',
  why: 'Mellemrum mellem bogstaverne gør et ord til mange. En søgning finder det ikke, og et skærmlæserprogram staver det.',
  messages: {
    default: {
      text: 'Der er mellemrum mellem bogstaverne i »{tekst}«.',
      mend: 'Skriv ordet uden: »{ret}«.',
    },
  },
  check: (looked, report) => {
    if (!hasLettersOneByOne(looked.text())) return;
    for (const match of matchesIn(looked, SPACED)) {
      const ret = joined(match.text);
      const isWord = ret.replace(/\P{L}/gu, '').length >= FEWEST_LETTERS && !isAlphabet(ret);
      if (isWord || YEAR.test(ret)) report({ ...replacing(match, ret), data: { tekst: match.text, ret } });
    }
  },
});

/** Whether four words in a row are letters, as in what is spaced out; in most texts none are. */
function hasLettersOneByOne({ text, tokens }: ProseText): boolean {
  let row = 0;
  for (const { start, end } of tokens) {
    const isLetter = end - start === 1 || (end - start === 2 && OF_TWO_UNITS.test(text.slice(start, end)));
    row = isLetter ? row + 1 : 0;
    if (row === FEWEST_LETTERS) return true;
  }
  return false;
}

/** Two spaces or more part words. */
function joined(text: string): string {
  return text
    .split(/[ \u00a0]{2,}/)
    .map((word) => word.replace(/[ \u00a0]/g, ''))
    .join(' ');
}

/** A, B, C, D: choices, not a word. */
function isAlphabet(word: string): boolean {
  const letters = [...word.replace(/ /g, '').toLowerCase()].map((letter) => letter.charCodeAt(0));
  return letters.slice(1).every((letter, at) => letter - 1 === letters[at]);
}
