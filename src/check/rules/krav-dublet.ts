import type { Span } from '../../core/span.ts';
import { wordsOf } from '../../core/words.ts';
import { isDemand, sentencesOf } from '../demand-sentences.ts';
import { standsIn } from '../lists.ts';
import { defineRule } from '../rule.ts';

/** Fewer words may be a turn of phrase. */
const FEWEST_WORDS = 6;

export const rule = defineRule({
  id: 'krav-dublet',
  severity: 'advarsel',
  why: 'Står det samme krav to gange, svarer tilbuddet to gange, og svarene kan komme til at sige hver sit.',
  messages: {
    default: {
      text: 'Det samme krav står to gange i afsnittet.',
      mend: 'Slet det ene, eller skriv, hvad forskellen er.',
    },
  },
  check: (document, report) => {
    if (document.level !== 'regional' || !document.template) return;
    const first = new Map<string, Span>();
    for (const block of document.prose()) {
      // Under another heading the same words ask about something else.
      if (block.kind === 'overskrift') first.clear();
      if (standsIn(block.ancestors, 'eksempel', 'begreb')) continue;
      for (const { text, start, end } of sentencesOf(block)) {
        const words = wordsOf(text.toLowerCase());
        if (words.length < FEWEST_WORDS || text.endsWith(':') || !isDemand(text)) continue;
        const span = block.spanOf(start, end);
        const earlier = first.get(words.join(' '));
        if (earlier === undefined) first.set(words.join(' '), span);
        else {
          const at = { file: document.file, span: earlier };
          report({ span, related: [{ at, message: 'Her står kravet første gang.' }] });
        }
      }
    }
  },
});
