import { wordsOf } from '../../core/words.ts';
import { demandPlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';

/** Reasons that only say again that the field is not relevant. */
const NO_REASON = /^(?:(?:er )?ikke (?:relevant|aktuelt?)|irrelevant|nej|ja|ingen|intet|na|n\/a)$/;

export const rule = defineRule({
  id: 'ikke-relevant-uden-begrundelse',
  severity: 'fejl',
  completeness: true,
  why: 'Et felt må kun fravælges med en grund, som en udefrakommende kan forstå.',
  messages: {
    default: {
      text: 'Skrivefeltet »{felt}« er fravalgt uden begrundelse.',
      mend: 'Skriv begrundelsen i citationstegn, fx ikke-relevant="Vi bruger ikke sociale medier".',
    },
    gentager: {
      text: '»{begrundelse}« er ikke en begrundelse for at fravælge »{felt}«.',
      mend: 'Skriv hvorfor, fx ikke-relevant="Vi bruger ikke sociale medier".',
    },
  },
  check: (document, report) => {
    const { answers } = document;
    for (const { field, answer } of answers?.byField.values() ?? []) {
      const { waiver } = answer;
      // Without any reason at all the answer breaks the template's schema, and is reported with that.
      if (!waiver || waiver.reason === '' || !field.waivable || !answer.empty) continue;
      if (
        !NO_REASON.test(wordsOf(waiver.reason.toLowerCase()).join(' ')) &&
        wordsOf(waiver.reason).length > 0
      )
        continue;
      report({
        span: waiver.span,
        message: 'gentager',
        data: { felt: field.labelText, begrundelse: waiver.reason },
        related: demandPlace(document, field),
      });
    }
  },
});
