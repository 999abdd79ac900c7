import type { Span } from '../../core/span.ts';
import { defineRule } from '../rule.ts';

const KIND =
  '(?:retningslinjer?|procedurer?|instruks(?:er)?|vejledning(?:er)?|politik(?:ker)?|arbejdsgange?|beredskabsplan(?:er)?)';
const MADE = ['udarbejdet', 'lavet', 'skrevet', 'fastsat', 'beskrevet', 'formuleret'] as const;
/** What every text with such words holds, in small letters. */
const HINT = new RegExp(
  `(?:${MADE.join('|')})(?: [a-zæøå]+)* (?:retningslinje|procedure|instruks|vejledning|politik|arbejdsgang|beredskabsplan)`,
);
/** »har udarbejdet retningslinjer, der …«: a document that exists and is not named. What follows `for` or `om` names it. */
const UNNAMED = new RegExp(
  `(?<!\\p{L})(?:har|er der|der er|findes der|der findes)(?: (?:også|desuden|selv|i øvrigt))? ` +
    `(?:${MADE.join('|')})(?: (?:en|et|nogle|egne|intern[et]?|lokal[et]?|skriftlig[et]?|klare))* ` +
    `(${KIND})(?=\\s*(?:[,.;]|$)| (?:der|som|herfor|herom|til formålet)(?!\\p{L}))`,
  'giu',
);

export const rule = defineRule({
  id: 'reference-unavngivet',
  severity: 'advarsel',
  heuristic: true,
  why: 'Læseren kan ikke slå op i »vores retningslinjer«, når der ikke står, hvad de hedder, og hvor de er. Et tilsyn kan heller ikke.',
  messages: {
    default: {
      text: 'Her står, at der er »{ord}«, men ikke, hvad de hedder.',
      mend: 'Skriv titlen, og henvis til dokumentet: :henvisning[titel]{til="id"} eller [titel](adresse).',
    },
  },
  check: ({ document, prose, text }, report) => {
    if (!HINT.test(text().small)) return;
    for (const block of prose()) {
      for (const match of block.text.matchAll(UNNAMED)) {
        const [, ord = ''] = match;
        const end = match.index + match[0].length;
        const [sentence = ''] = block.text.slice(end).split(/[.!?]/, 1);
        const typed = document.source.text.slice(...ends(block.spanOf(end, end + sentence.length)));
        if (!/[»”“"*[]|https?:|:henvisning/.test(typed))
          report({ span: block.spanOf(end - ord.length, end), data: { ord } });
      }
    }
  },
});

function ends({ start, end }: Span): readonly [number, number] {
  return [start, end];
}
