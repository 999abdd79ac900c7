import { plainText } from '../../parse/plain-text.ts';
import { maskedProseOfAnswer, spanInProse } from '../masked-prose.ts';
import { isPlaceholder } from '../placeholders.ts';
import { demandPlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';
import { softeningsIn } from '../softening.ts';

export const rule = defineRule({
  id: 'krav-opbloedning',
  severity: 'advarsel',
  why: 'Et tilbud må skærpe et krav, men ikke lempe det. Skriver I, at I gør noget så vidt muligt, ved ingen, hvornår det bliver gjort.',
  messages: {
    default: {
      text: '»{udtryk}« er svagere end kravet i »{felt}«, som er et skal.',
      mend: 'Skriv, hvad I gør. Er der en undtagelse, så skriv hvornår, og hvad I så gør i stedet.',
    },
  },
  check: (document, report) => {
    const { answers } = document;
    for (const found of answers?.byField.values() ?? []) {
      const { field, answer } = found;
      if (field.obligation !== 'skal' || !answers?.applicable.includes(field)) continue;
      if (isPlaceholder(answer, field.labelText)) continue;
      // What the demand itself leaves open, the answer may leave open too.
      const demand = softeningsIn(plainText(field.demand)).map(({ phrase }) => normal(phrase));
      for (const prose of maskedProseOfAnswer(found, document.document)) {
        for (const { phrase, index } of softeningsIn(prose.text)) {
          if (demand.includes(normal(phrase))) continue;
          report({
            span: spanInProse(prose, index, phrase.length),
            data: { udtryk: phrase.replace(/\s+/g, ' '), felt: field.labelText },
            related: demandPlace(document, field),
          });
        }
      }
    }
  },
});

function normal(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ');
}
