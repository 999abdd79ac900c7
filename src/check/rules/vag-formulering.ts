import type { DocumentUnderCheck } from '../document-under-check.ts';
import { type FoundPhrase, usedPhrases } from '../phrase-findings.ts';
import { defineRule } from '../rule.ts';

/** What tells when something is done. */
const TIME =
  /\d|(?<!\p{L})(?:hver\p{L}*|daglig\p{L}*|ugentlig\p{L}*|månedlig\p{L}*|kvartal\p{L}*|årlig\p{L}*|halvårlig\p{L}*|\p{L}*dage?n?|uge\p{L}*|måned\p{L}*|vagt\p{L}*|møde\p{L}*|når|mens|inden|efter|ved|under)(?!\p{L})/iu;

export const rule = defineRule({
  id: 'vag-formulering',
  severity: 'info',
  heuristic: true,
  yieldsTo: ['krav-opbloedning'],
  why: 'En retningslinje skal kunne følges. Ord som »så vidt muligt« og »jævnligt« lader den enkelte afgøre, om og hvornår noget skal gøres.',
  messages: {
    default: {
      text: '»{fundet}« siger ikke, hvad der gælder.',
      mend: 'Skriv, hvad der altid bliver gjort, og hvad der kan være en grund til at lade være.',
    },
    tid: {
      text: '»{fundet}« siger ikke, hvor ofte eller hvornår.',
      mend: 'Skriv, hvor ofte det sker, eller hvad der sætter det i gang.',
    },
  },
  check: (looked, report) => {
    const isExact = (found: FoundPhrase): boolean => isAboutTime(found) && saysWhen(looked, found);
    for (const found of usedPhrases(looked, 'vag-formulering', isExact)) {
      report({
        span: found.span,
        message: isAboutTime(found) ? 'tid' : 'default',
        data: { fundet: found.text },
      });
    }
  },
});

function isAboutTime({ entry }: FoundPhrase): boolean {
  return entry['praecis-med-tid'] === 'ja';
}

function saysWhen(looked: DocumentUnderCheck, { block, start, end }: FoundPhrase): boolean {
  const sentences = looked.sentences().get(block) ?? looked.library.terminology().sentences(block);
  const sentence = sentences.find((one) => one.start <= start && end <= one.end);
  return (
    sentence !== undefined &&
    TIME.test(`${block.text.slice(sentence.start, start)} ${block.text.slice(end, sentence.end)}`)
  );
}
