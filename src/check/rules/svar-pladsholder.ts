import { attribute } from '../../parse/tree.ts';
import { isPlaceholderText, placeholdersIn } from '../placeholders.ts';
import { demandPlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-pladsholder',
  severity: 'fejl',
  completeness: true,
  why: 'En pladsholder som »xxx« eller »[udfyldes]« er ikke et svar, og den må ikke blive trykt.',
  messages: {
    default: {
      text: '»{fundet}« er en pladsholder og ikke et svar.',
      mend: 'Skriv det rigtige svar, eller slet pladsholderen, så feltet står tomt i kladden.',
    },
  },
  check: ({ guideline, answers, document, templateFile }, report) => {
    for (const answer of guideline?.answers ?? []) {
      const field = answers?.byField.get(answer.id)?.field;
      const label = field?.labelText ?? null;
      const related = field ? demandPlace({ templateFile }, field) : [];
      for (const { text, span } of placeholdersIn(answer, document, label))
        report({ span, data: { fundet: text }, related });
      const reason = attribute(answer.node, 'ikke-relevant');
      if (reason && isPlaceholderText(reason.value))
        report({ span: reason.valueSpan, data: { fundet: reason.value }, related });
    }
  },
});
