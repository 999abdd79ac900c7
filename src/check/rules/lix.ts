import type { Heading } from 'mdast';
import { lastOfOrdered } from '../../core/last-of-ordered.ts';
import type { Span } from '../../core/span.ts';
import { spanOf } from '../../parse/tree.ts';
import { headingsOf } from '../../parse/walk.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { defineRule } from '../rule.ts';

/** Shorter sections give a number that says little. */
const FEWEST_WORDS = 120;
/** Long words count from seven letters. */
const LONG = 7;
/** From 55 a text is called very hard. */
const HIGHEST = 55;

export const rule = defineRule({
  id: 'lix',
  severity: 'info',
  heuristic: true,
  why: 'Lange ord og lange sætninger gør en tekst tung. Lix er et tal for, hvor tung: over 55 svarer til en lovtekst.',
  messages: {
    default: {
      text: 'Afsnittet har lixtal {lix}: {ord} ord, {saetninger} sætninger og {lange} lange ord.',
      mend: 'Del de længste sætninger, og skriv, hvem der gør hvad, i stedet for lange navneord på -ning og -else.',
    },
  },
  check: (looked, report) => {
    for (const { heading, words, sentences } of sections(looked)) {
      if (words.length < FEWEST_WORDS) continue;
      const long = words.filter((length) => length >= LONG).length;
      const lix = words.length / sentences + (100 * long) / words.length;
      if (lix < HIGHEST) continue;
      const data = {
        lix: String(Math.round(lix)),
        ord: String(words.length),
        saetninger: String(sentences),
        lange: String(long),
      };
      report({ span: heading, data });
    }
  },
});

interface Section {
  readonly heading: Span;
  /** The length of each. */
  readonly words: number[];
  sentences: number;
}

/** The text under each heading, up to the next one of any level. */
function sections(looked: DocumentUnderCheck): readonly Section[] {
  const headings: readonly Heading[] = headingsOf(looked.document.tree);
  const found: Section[] = headings.map((heading) => ({ heading: spanOf(heading), words: [], sentences: 0 }));
  for (const [block, sentences] of looked.sentences()) {
    const { start } = block.spanOf(0, 1);
    const section = lastOfOrdered(found, ({ heading }) => heading.end <= start);
    if (!section) continue;
    for (const { words } of sentences) {
      section.words.push(...words);
      section.sentences += 1;
    }
  }
  return found;
}
