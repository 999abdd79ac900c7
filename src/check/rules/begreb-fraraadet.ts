import { proseOfAnswers, spanInProse } from '../masked-prose.ts';
import { defineRule } from '../rule.ts';
import { discouragedIn, inRunningText, termPatterns } from '../term-forms.ts';

export const rule = defineRule({
  id: 'begreb-fraraadet',
  severity: 'advarsel',
  why: 'Når alle bruger det samme ord om det samme, kan man søge efter det, tælle det og forstå hinanden.',
  messages: {
    default: {
      text: 'Regionen fraråder »{ord}«.',
      mend: 'Skriv »{begreb}«, i den form der passer i sætningen.',
    },
  },
  check: ({ guideline, library }, report) => {
    const answers = guideline ? proseOfAnswers(guideline) : [];
    if (answers.length === 0) return;
    const patterns = termPatterns(library.discouragedTerms());
    for (const prose of answers) {
      for (const { typed, index, term, replacement } of discouragedIn(prose.text, patterns)) {
        report({
          span: spanInProse(prose, index, typed.length),
          data: { ord: typed, begreb: inRunningText(term.preferred) },
          related: [{ at: term.at, message: `Begrebet er forklaret her: »${term.preferred}«.` }],
          ...(replacement === null ? {} : { suggestion: replacement }),
        });
      }
    }
  },
});
