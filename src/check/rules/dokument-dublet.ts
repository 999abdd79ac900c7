import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'dokument-dublet',
  severity: 'fejl',
  binding: true,
  why: 'Et id peger på ét dokument. Har to det samme, kan et svar komme til at gælde det forkerte.',
  messages: {
    default: {
      text: 'To regionale dokumenter har det samme id, »{id}«.',
      mend: 'Giv det ene et andet id, eller slet det dokument, der er kopieret. En tidligere version hører til i mappen arkiv.',
    },
    lokal: {
      text: 'Tilbuddet har to dokumenter, der svarer på skabelonen »{id}«.',
      mend: 'Saml svarene i det ene dokument, og slet det andet.',
    },
  },
  check: (document, report) => {
    const { file, front, guideline, library } = document;
    if (guideline) {
      const { id } = guideline.pinned;
      const span = frontValueSpan(document, 'skabelon');
      const other = library.answering(id, guideline.front.tilbud).find((one) => one !== file);
      if (!span || other === undefined) return;
      const related = [{ at: { file: other, span: { start: 0, end: 0 } }, message: 'Det andet dokument.' }];
      report({ span, message: 'lokal', data: { id }, related });
      return;
    }
    const span = frontValueSpan(document, 'id');
    if (front?.niveau !== 'regional' || !span) return;
    if (library.templatesNamed(front.id) > 1) report({ span, data: { id: front.id } });
  },
});
