import { copiedFrom } from '../copied-answer.ts';
import { demandPlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-kopieret',
  severity: 'fejl',
  completeness: true,
  why: 'Eksemplet og vejledningen er hjælp til den, der skriver. Et svar skal fortælle, hvordan I gør.',
  messages: {
    eksempel: {
      text: 'Svaret i »{felt}« er skabelonens eksempel.',
      mend: 'Skriv, hvordan I selv gør.',
    },
    vejledning: {
      text: 'Svaret i »{felt}« gentager skabelonens vejledning.',
      mend: 'Skriv, hvordan I selv gør, i stedet for hvad der skal stå.',
    },
  },
  check: ({ answers, templateFile }, report) => {
    for (const found of answers?.byField.values() ?? []) {
      const source = copiedFrom(found);
      if (source === null) continue;
      const { field, answer } = found;
      report({
        span: answer.contentSpan,
        message: source,
        data: { felt: field.labelText },
        related: demandPlace({ templateFile }, field),
      });
    }
  },
});
