import { spanOf } from '../../parse/tree.ts';
import { headingsOf, headingText } from '../../parse/walk.ts';
import { defineRule } from '../rule.ts';
import { typedHeadingNumber, withoutTypedNumber } from '../typed-heading-number.ts';

export const rule = defineRule({
  id: 'nummer-i-overskrift',
  severity: 'advarsel',
  heuristic: true,
  why: 'Overskrifterne får deres nummer, når dokumentet udgives. Et nummer, der er skrevet i hånden, bliver trykt oveni: »1 1. Formål«.',
  messages: {
    default: {
      text: 'Overskriften begynder med nummeret »{nummer}«, og den får selv et nummer, når dokumentet udgives.',
      mend: 'Slet nummeret, så overskriften er »{overskrift}«.',
    },
  },
  check: ({ document }, report) => {
    for (const heading of headingsOf(document.tree)) {
      const text = headingText(heading);
      const nummer = typedHeadingNumber(text)?.trim();
      if (nummer !== undefined)
        report({ span: spanOf(heading), data: { nummer, overskrift: withoutTypedNumber(text) } });
    }
  },
});
