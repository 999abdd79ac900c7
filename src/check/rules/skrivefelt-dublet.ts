import type { Span } from '../../core/span.ts';
import { fieldOf } from '../../model/template.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { demandPlace } from '../related-places.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skrivefelt-dublet',
  severity: 'fejl',
  binding: true,
  why: 'Et felt har ét id og ét svar. Står det to gange, kan kun det ene komme med.',
  messages: {
    default: {
      text: 'To skrivefelter har det samme id, »{id}«.',
      mend: 'Giv det ene et andet id, fx {#{id}-2}, eller slet det.',
    },
    lokal: {
      text: 'Skrivefeltet »{id}« er besvaret to gange, og kun det første svar gælder.',
      mend: 'Saml svaret i det ene, og slet det andet.',
    },
  },
  check: (document, report) => {
    for (const { id, span, first } of repeated(document)) {
      const field = document.answers && document.template ? fieldOf(document.template, id) : null;
      const related = [
        { at: { file: document.file, span: first }, message: 'Det første står her.' },
        ...(field ? demandPlace(document, field) : []),
      ];
      report({ span, message: document.level === 'lokal' ? 'lokal' : 'default', data: { id }, related });
    }
  },
});

function repeated({
  answers,
  guideline,
  template,
  level,
}: DocumentUnderCheck): readonly { id: string; span: Span; first: Span }[] {
  if (answers)
    return answers.repeated.map(({ answer, first }) => ({
      id: answer.id,
      span: answer.idSpan,
      first: first.idSpan,
    }));
  const named = level === 'lokal' ? (guideline?.answers ?? []) : (template?.fields ?? []);
  const seen = new Map<string, Span>();
  return named.flatMap(({ id, idSpan }) => {
    const first = seen.get(id);
    if (!first) seen.set(id, idSpan);
    return id !== '' && first ? [{ id, span: idSpan, first }] : [];
  });
}
