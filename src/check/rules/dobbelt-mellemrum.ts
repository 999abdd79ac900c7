import { justBefore } from '../just-before.ts';
import { matchesIn } from '../prose-matches.ts';
import { defineRule } from '../rule.ts';

const SPACES = /(?<=\S)[ \t]{2,}(?=\S)/g;

export const rule = defineRule({
  id: 'dobbelt-mellemrum',
  severity: 'info',
  fix: 'sikker',
  why: 'To mellemrum i træk er som regel sket ved en rettelse. Den færdige side viser kun ét, men en søgning efter ordene finder dem ikke.',
  messages: {
    default: { text: 'Her står {antal} mellemrum i træk.', mend: 'Slet alle på nær ét.' },
  },
  check: (looked, report) => {
    for (const { block, start, end, span, text, verbatim } of matchesIn(looked, SPACES)) {
      // In text that is spaced out letter by letter they part the words.
      const isSpaced =
        /(?:^|\s)\S$/.test(justBefore(block.text, start)) && /^\S(?:\s|$)/.test(block.text.slice(end));
      // A comment or a footnote mark between them is not seen in the text.
      if (verbatim && !isSpaced) report({ span, suggestion: ' ', data: { antal: String(text.length) } });
    }
  },
});
