import { proseOfAnswers, spanInProse } from '../masked-prose.ts';
import { misspeltNames } from '../misspelt-name.ts';
import { masterDataPlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';
import { contradictionsOf } from '../stated-facts.ts';

export const rule = defineRule({
  id: 'stamdata-afviger',
  severity: 'advarsel',
  why: 'Oplysninger om tilbuddet står i tilbud.yaml. Er de også skrevet i teksten, bliver den ene ikke rettet, når den anden bliver det.',
  messages: {
    default: {
      text: 'Her står »{skrevet}«, men i tilbud.yaml er {hvad} {rigtigt}.',
      mend: 'Skriv :oplysning[{sti}], så teksten altid følger tilbud.yaml. Er det tilbud.yaml, der er forkert, så ret den.',
    },
    navn: {
      text: 'Her står »{skrevet}«, men tilbuddet hedder »{rigtigt}«.',
      mend: 'Skriv »{rigtigt}«, eller lad programmet skrive navnet med :oplysning[tilbud.navn].',
    },
  },
  check: (document, report) => {
    const { guideline, facts, library } = document;
    const tilbud = facts?.tilbud;
    if (!tilbud || !guideline) return;
    const answers = proseOfAnswers(guideline);
    const contradictionsIn = contradictionsOf(tilbud)(answers.map(({ text }) => text));
    for (const prose of answers) {
      for (const { path, what, start, end, actual, replacement } of contradictionsIn(prose.text)) {
        report({
          span: spanInProse(prose, start, end - start),
          data: {
            skrevet: prose.text.slice(start, end),
            hvad: what,
            rigtigt: actual,
            sti: ['tilbud', ...path].join('.'),
          },
          related: masterDataPlace(document, path, 'Sådan står det i tilbud.yaml.'),
          ...(replacement === null ? {} : { suggestion: replacement }),
        });
      }
      for (const { typed, index, right } of misspeltNames(prose, tilbud, library.tilbudNames())) {
        report({
          span: spanInProse(prose, index, typed.length),
          message: 'navn',
          data: { skrevet: typed, rigtigt: right },
          suggestion: right,
          related: masterDataPlace(document, ['navn'], 'Tilbuddets navn står her.'),
        });
      }
    }
  },
});
