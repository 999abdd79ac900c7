import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'tilbud-dublet',
  severity: 'fejl',
  binding: true,
  why: 'Et id peger på ét tilbud. Har to mapper det samme, kan et dokument få det forkerte tilbuds oplysninger.',
  messages: {
    default: {
      text: 'To mapper har tilbuddet »{id}«: {mappe} og {anden}.',
      mend: 'Giv det ene tilbud et andet id i dets tilbud.yaml, eller slet den mappe, der er kopieret.',
    },
  },
});
