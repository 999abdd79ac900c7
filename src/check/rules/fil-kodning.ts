import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fil-kodning',
  severity: 'fejl',
  unsuppressible: true,
  why: 'I en fil med et andet tegnsæt end UTF-8 går æ, ø og å tabt, når dokumentet udgives.',
  messages: {
    default: {
      text: 'Filen er ikke gemt som UTF-8, og her er et tegn gået tabt.',
      mend: 'Åbn filen i dit tekstprogram, vælg »Gem som« og tegnsættet UTF-8, og se efter, om æ, ø og å står rigtigt.',
    },
  },
  check: ({ document }, report) => {
    const at = document.source.invalidUtf8At;
    if (at !== null) report({ span: { start: at, end: at + 1 } });
  },
});
