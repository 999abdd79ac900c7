import { defineRule } from '../rule.ts';

/** The longest sentences of careful guidelines are a few words shorter. */
const MOST_WORDS = 40;

export const rule = defineRule({
  id: 'saetning-for-lang',
  severity: 'info',
  heuristic: true,
  why: 'En lang sætning skal læses to gange, og i en travl vagt bliver den ikke læst til ende.',
  messages: {
    default: {
      text: 'Sætningen er på {antal} ord.',
      mend: 'Del den i to, eller gør den til en indledning og en punktliste. En god grænse er {graense} ord.',
    },
  },
  check: (looked, report) => {
    for (const [block, sentences] of looked.sentences()) {
      for (const { start, end, words } of sentences) {
        if (words.length <= MOST_WORDS) continue;
        const data = { antal: String(words.length), graense: String(MOST_WORDS) };
        report({ span: block.spanOf(start, end), data });
      }
    }
  },
});
