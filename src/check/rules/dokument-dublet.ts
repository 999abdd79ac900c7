import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'dokument-dublet',
  severity: 'fejl',
  why: 'Et id peger på ét dokument. Har to det samme, kan et svar komme til at gælde det forkerte.',
  messages: {
    default: {
      text: 'To regionale dokumenter har det samme id, »{id}«.',
      mend: 'Giv det ene et andet id, eller slet det dokument, der er kopieret. En tidligere version hører til i mappen arkiv.',
    },
  },
  check: (document, report) => {
    const { front, library } = document;
    const span = frontValueSpan(document, 'id');
    if (front?.niveau !== 'regional' || !span) return;
    if (library.templateIds().filter((id) => id === front.id).length > 1)
      report({ span, data: { id: front.id } });
  },
});
