import { nearest } from '../../core/nearest.ts';
import type { Span } from '../../core/span.ts';
import { plainText } from '../../parse/plain-text.ts';
import { attribute, labelOf, spanOf } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { DOCUMENT_KIND, subjectOf } from '../document-titles.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { defineRule } from '../rule.ts';

/** A title in quotation marks. */
const QUOTED = /[»”“"]([^»«”“"]{8,120})[«”“"]/gu;

export const rule = defineRule({
  id: 'reference-titel-afvigelse',
  severity: 'advarsel',
  heuristic: true,
  fix: 'usikker',
  why: 'Hedder et dokument noget forskelligt fra sted til sted, er læseren i tvivl om, hvorvidt det er det samme, og søgningen finder det ikke.',
  messages: {
    henvisning: {
      text: 'Dokumentet hedder »{titel}«, men er kaldt »{tekst}«.',
      mend: 'Brug dokumentets titel, eller skriv id’et på det dokument, der er ment.',
    },
    tekst: {
      text: 'Her står »{tekst}«. Der er et dokument, som hedder »{titel}«.',
      mend: 'Skriv titlen, som den er, og henvis til dokumentet: :henvisning[titel]{til="id"}.',
    },
  },
  check: (document, report) => {
    for (const { directive } of directivesOf(document.document.tree)) {
      const til = directive.name === 'henvisning' ? attribute(directive, 'til')?.value.trim() : undefined;
      const label = labelOf(directive);
      const [first, last] = [label[0], label.at(-1)];
      // What asks for the titles is checked again when any of them changes.
      if (til === undefined || til.includes('#') || !first || !last) continue;
      const tekst = plainText(label).replace(/\s+/g, ' ');
      const titel = document.library.titles().find(({ id }) => id === til)?.titel;
      // »Retningslinjen« and »her« are no titles; they say what they mean by standing there.
      if (titel === undefined || !DOCUMENT_KIND.test(tekst) || subjectOf(tekst) === subjectOf(titel))
        continue;
      const span: Span = { start: spanOf(first).start, end: spanOf(last).end };
      report({ span, message: 'henvisning', data: { titel, tekst }, suggestion: titel });
    }
    for (const block of document.prose()) {
      for (const { 0: whole, 1: tekst = '', index } of block.text.matchAll(QUOTED)) {
        const titel = DOCUMENT_KIND.test(tekst) ? nearTitle(tekst, document) : null;
        const start = index + whole.indexOf(tekst);
        const span = block.spanOf(start, start + tekst.length);
        if (titel !== null) report({ span, message: 'tekst', data: { titel, tekst }, suggestion: titel });
      }
    }
  },
});

/** The title that a text nearly is; null when it is one, or none. */
function nearTitle(text: string, { library }: DocumentUnderCheck): string | null {
  const subject = subjectOf(text);
  const titles = library.titles().map(({ titel }) => ({ titel, subject: subjectOf(titel) }));
  if (titles.some((one) => one.subject === subject)) return null;
  const near = nearest(
    subject,
    titles.map((one) => one.subject),
  );
  // `nearest` is for names typed wrong; in a long title a third of the letters are another subject.
  const allowed = Math.max(2, Math.floor(subject.length / 6));
  const found = titles.find((one) => one.subject === near);
  return found &&
    Math.abs(found.subject.length - subject.length) <= allowed &&
    sharesMost(found.subject, subject)
    ? found.titel
    : null;
}

/** Whether all words but one stand in both. */
function sharesMost(one: string, other: string): boolean {
  const words = new Set(one.split('-'));
  const differing = other.split('-').filter((word) => !words.has(word));
  return differing.length <= 1;
}
