import { derived } from '../../core/derived.ts';
import { isApplicable } from '../../model/answers.ts';
import type { TemplateField } from '../../model/template.ts';
import { plainText } from '../../parse/plain-text.ts';
import { answerProse, spanInProse } from '../masked-prose.ts';
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
    const { answers, guideline } = document;
    if (!answers) return;
    for (const found of answers.byField.values()) {
      const { field, answer } = found;
      if (field.obligation !== 'skal' || !isApplicable(answers, field)) continue;
      const texts = guideline && answerProse(guideline).get(answer);
      if (!texts || isPlaceholder(found)) continue;
      for (const prose of texts) {
        for (const { phrase, index } of softeningsIn(prose.text)) {
          // What the demand itself leaves open, the answer may leave open too.
          if (softeningsOf(field).has(normal(phrase))) continue;
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

const softeningsOf = derived(
  ({ demand }: TemplateField) => new Set(softeningsIn(plainText(demand)).map(({ phrase }) => normal(phrase))),
);

function normal(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ');
}
