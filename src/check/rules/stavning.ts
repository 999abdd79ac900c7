import { explainedTerms } from '../explained-terms.ts';
import { beginsSentence, isIn, isQuoted } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';
import { spellingWith } from '../spelling.ts';
import type { WordPlace } from '../vocabulary.ts';

/** An abbreviation, or a name with capitals inside it: `CPR`, `APV'en`, `SafetyNet`. */
const CAPITALS_INSIDE = /^\p{L}+\p{Lu}/u;

export const rule = defineRule({
  id: 'stavning',
  severity: 'advarsel',
  yieldsTo: ['intern-sti'],
  why: 'En stavefejl får læseren til at standse op og til at tvivle på resten.',
  messages: {
    default: {
      text: '»{ord}« står ikke i ordbogen.',
      mend: 'Ret ordet. Er det stavet rigtigt, så skriv det i arbejdsområdets egen ordbog.',
    },
    forslag: {
      text: '»{ord}« står ikke i ordbogen.',
      mend: 'Mente du »{forslag}«? Er ordet stavet rigtigt, så skriv det i arbejdsområdets egen ordbog.',
    },
  },
  check: (looked, report) => {
    const project = looked.library.spelling();
    if (project === null) return;
    const { nearMiss } = looked.library.terminology();
    const spelling = spellingWith(project, explainedTerms(looked));
    const told = new Set<string>();
    for (const [word, places] of looked.vocabulary()) {
      if (word.length < 2 || CAPITALS_INSIDE.test(word) || isSpelled(word, spelling.knows)) continue;
      if (told.has(word.toLowerCase())) continue;
      const place = places.find((one) => isOwnWord(word, one));
      // That it is nearly a word of the field is told already.
      if (!place || nearMiss(word) !== null || (isCapital(word) && isName(places))) continue;
      told.add(word.toLowerCase());
      const [forslag] = spelling.suggest(word);
      report({
        span: place.block.spanOf(place.start, place.start + word.length),
        ...(forslag === undefined
          ? { data: { ord: word } }
          : { message: 'forslag', data: { ord: word, forslag }, suggestion: forslag }),
      });
    }
  },
});

/** The word as it stands, in small letters where a sentence gave it a capital, or each part that hyphens join. */
function isSpelled(word: string, knows: (word: string) => boolean): boolean {
  if (knows(word) || knows(word.toLowerCase())) return true;
  const parts = word.split(/['’´-]/);
  return parts.length > 1 && parts.every((part) => part.length < 2 || isSpelled(part, knows));
}

/** The names of links and what others have said are not the author's words. Words in italics may be of another language. */
function isOwnWord(word: string, { block, start }: WordPlace): boolean {
  const end = start + word.length;
  const isMarked = isIn(block, 'link', start, end) || isIn(block, 'kursiv', start, end);
  return !isMarked && !isQuoted(block, start) && !isHalf(block.text, start, end);
}

/** A half of a word that a line once parted, or that stands for the whole: »bo- og dagtilbud«. */
function isHalf(text: string, start: number, end: number): boolean {
  return (
    /\p{L}- $/u.test(text.slice(Math.max(0, start - 3), start)) || /^-(?:\s|$)/.test(text.slice(end, end + 2))
  );
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A capital inside a sentence makes a name of it, here and where it begins one. Alone in a cell it is taken for one. */
function isName(places: readonly WordPlace[]): boolean {
  return places.some(
    ({ block, start }) => !beginsSentence(block, start) || /^\P{L}*\p{L}+\P{L}*$/u.test(block.text),
  );
}
