import { reportChoices } from '../choice-findings.ts';
import { doubleSpellings } from '../double-spellings.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'stavevariant',
  severity: 'advarsel',
  why: 'Et ord, der er skrevet på to måder, kan ligne to forskellige ting, og en søgning finder kun det halve.',
  messages: {
    default: {
      text: 'Her står »{her}«, men et andet sted »{ellers}«.',
      mend: 'Vælg den ene måde at skrive ordet på, og brug den i hele dokumentet.',
    },
  },
  check: (looked, report) => {
    for (const { rarer, usual } of doubleSpellings(looked.vocabulary())) {
      const place = looked.vocabulary().get(rarer)?.[0];
      // That it is misspelt is told already.
      if (!place || looked.library.terminology().nearMiss(rarer) !== null) continue;
      const span = place.block.spanOf(place.start, place.start + rarer.length);
      report({ span, data: { her: rarer, ellers: usual } });
    }
    reportChoices(looked, 'stavevariant', report);
  },
});
