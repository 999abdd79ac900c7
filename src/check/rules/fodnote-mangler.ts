import { defineRule } from '../rule.ts';
import { runningTexts, spanOfMatch } from '../running-text.ts';

export const rule = defineRule({
  id: 'fodnote-mangler',
  severity: 'fejl',
  why: 'Et fodnotemærke uden forklaring bliver trykt, som det står.',
  messages: {
    default: {
      text: 'Fodnoten »{navn}« har ingen forklaring.',
      mend: 'Skriv forklaringen på en linje for sig selv med en tom linje over: {maerke}: …',
    },
  },
  check: ({ document }, report) => {
    for (const text of runningTexts(document)) {
      for (const match of text.typed.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
        report({ span: spanOfMatch(text, match), data: { navn: match[1] ?? '', maerke: match[0] } });
      }
    }
  },
});
