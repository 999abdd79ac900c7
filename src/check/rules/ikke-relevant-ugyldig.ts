import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'ikke-relevant-ugyldig',
  severity: 'fejl',
  binding: true,
  why: 'Kun felter, som skabelonen siger må fravælges, kan besvares med »ikke relevant«, og et fravalgt felt har intet svar.',
  messages: {
    default: {
      text: 'Skrivefeltet »{felt}« må ikke fravælges.',
      mend: 'Slet ikke-relevant, og skriv et svar.',
    },
    medSvar: {
      text: 'Skrivefeltet »{felt}« er både fravalgt og besvaret.',
      mend: 'Slet ikke-relevant="…", hvis svaret skal gælde; ellers slet svaret.',
    },
  },
  check: ({ answers }, report) => {
    for (const { field, answer } of answers?.byField.values() ?? []) {
      if (!answer.waiver || answer.empty || !field.waivable) continue;
      report({ span: answer.waiver.span, message: 'medSvar', data: { felt: field.labelText } });
    }
  },
});
