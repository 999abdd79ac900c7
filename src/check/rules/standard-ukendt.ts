import { nearest } from '../../core/nearest.ts';
import type { Span } from '../../core/span.ts';
import { attribute } from '../../parse/tree.ts';
import type { DocumentUnderCheck } from '../document-under-check.ts';
import { frontValueSpan } from '../front-value.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'standard-ukendt',
  severity: 'fejl',
  why: 'Et dokument tæller med under den standard, det nævner. Findes standarden ikke, mangler dokumentet i oversigten.',
  messages: {
    default: {
      text: 'Der er ingen standard med id »{id}«.',
      mend: 'Skriv id’et på en af standarderne: {mulige}. Mangler standarden, så føj den til filen med standarder.',
    },
    ligner: {
      text: 'Der er ingen standard med id »{id}«.',
      mend: 'Skriv »{forslag}«, hvis det var den, du mente.',
    },
  },
  check: (document, report) => {
    const named = standardsNamed(document);
    const known = named.length === 0 ? null : document.library.standardIds();
    if (known === null) return;
    for (const { id, span } of named.filter((one) => !known.includes(one.id))) {
      const suggestion = nearest(id.toLowerCase(), known);
      if (suggestion === null) report({ span, data: { id, mulige: known.join(', ') } });
      else report({ span, message: 'ligner', data: { id, forslag: suggestion }, suggestion });
    }
  },
});

interface NamedStandard {
  readonly id: string;
  readonly span: Span;
}

/** In the front matter of a template, and on its fields. */
function standardsNamed(document: DocumentUnderCheck): readonly NamedStandard[] {
  const { front, level, template } = document;
  if (level !== 'regional') return [];
  const standard = front?.niveau === 'regional' ? front.standard : undefined;
  const span = frontValueSpan(document, 'standard');
  const ofFields = (template?.fields ?? []).flatMap(({ node }) => {
    const written = attribute(node, 'standard');
    return written ? [{ id: written.value.trim(), span: written.valueSpan }] : [];
  });
  return [...(standard !== undefined && span ? [{ id: standard, span }] : []), ...ofFields];
}
