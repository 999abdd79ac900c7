import { matchesIn } from '../prose-matches.ts';
import type { ProseText } from '../prose-text.ts';
import { defineRule } from '../rule.ts';

const CAPITALS =
  /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ \u00a0,&/–-]+(?:\p{Lu}{2,}|[IÅ](?!\p{L})))*(?![\p{L}\p{N}])/gu;
/** Abbreviations side by side are short. */
const FEWEST_LETTERS = 10;
const LONGEST_ABBREVIATION = 6;

export const rule = defineRule({
  id: 'versaler',
  severity: 'info',
  heuristic: true,
  why: 'Tekst med lutter store bogstaver er sværere at læse, og et skærmlæserprogram kan finde på at stave den.',
  messages: {
    default: {
      text: '»{tekst}« er skrevet med lutter store bogstaver.',
      mend: 'Skriv med små bogstaver, og fremhæv med **fed**, hvis der er grund til det.',
    },
  },
  check: (looked, report) => {
    if (!hasLongCapitals(looked.text())) return;
    for (const { text, span } of matchesIn(looked, CAPITALS)) {
      const words = [...text.matchAll(/\p{Lu}+/gu)].map(([word]) => word);
      const letters = words.reduce((sum, word) => sum + word.length, 0);
      const isLong = words.some((word) => word.length > LONGEST_ABBREVIATION);
      if (letters >= FEWEST_LETTERS && isLong) report({ span, data: { tekst: text } });
    }
  },
});

/** Whether a word is long and has no small letter in its second place, as nearly all words do. */
function hasLongCapitals({ text, tokens }: ProseText): boolean {
  return tokens.some(
    ({ start, end, lower }) => end - start > LONGEST_ABBREVIATION && text[start + 1] !== lower[1],
  );
}
