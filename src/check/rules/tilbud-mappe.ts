import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'tilbud-mappe',
  severity: 'advarsel',
  fix: 'usikker',
  why: 'Et dokument, der er kopieret fra et andet tilbud, får let det andet tilbuds navn og stamdata med.',
  messages: {
    default: {
      text: 'Dokumentet hører til tilbuddet »{id}«, men ligger i mappen for »{mappe}«.',
      mend: 'Skriv »tilbud: {mappe}« i hovedet, eller flyt filen til den rigtige mappe.',
    },
  },
  check: (document, report) => {
    const { guideline, folderTilbud, facts } = document;
    const span = frontValueSpan(document, 'tilbud');
    // A tilbud that does not exist has a rule of its own.
    if (!guideline || !span || folderTilbud === null || !facts?.tilbud) return;
    const id = guideline.front.tilbud;
    if (id !== folderTilbud) report({ span, data: { id, mappe: folderTilbud }, suggestion: folderTilbud });
  },
});
