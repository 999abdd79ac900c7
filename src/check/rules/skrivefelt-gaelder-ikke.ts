import { isApplicable } from '../../model/answers.ts';
import { describeCondition } from '../../model/conditions.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skrivefelt-gaelder-ikke',
  severity: 'fejl',
  completeness: true,
  why: 'Nogle felter gælder kun for visse tilbud. Et svar fra et tilbud, som feltet ikke gælder for, har ingen plads i dokumentet og trykkes for sig selv til sidst.',
  messages: {
    default: {
      text: 'Skrivefeltet »{felt}« ({id}) gælder ikke for jeres tilbud, og svaret trykkes til sidst i dokumentet. Det gælder for {betingelse}.',
      mend: 'Slet svaret, eller ret oplysningerne i tilbud.yaml, hvis feltet skal gælde.',
    },
  },
  check: ({ answers, templateFile }, report) => {
    if (!answers || templateFile === null) return;
    for (const { field, answer } of answers.byField.values()) {
      if (isApplicable(answers, field)) continue;
      const betingelse = field.conditions
        .map((condition) =>
          describeCondition(condition)
            .replace(/^Gælder for /, '')
            .replace(/:$/, ''),
        )
        .join(' og ');
      const related = field.conditions.map((condition) => ({
        at: { file: templateFile, span: condition.openingSpan },
        message: 'Betingelsen står her.',
      }));
      report({ span: answer.idSpan, data: { felt: field.labelText, id: field.id, betingelse }, related });
    }
  },
});
