import { plainText } from '../parse/plain-text.ts';
import { labelOf } from '../parse/tree.ts';
import { directivesOf } from '../parse/walk.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';

/** The terms that a document or its template explains. */
export function explainedTerms({ document, template }: DocumentUnderCheck): readonly string[] {
  const documents = template && template.document !== document ? [document, template.document] : [document];
  return documents.flatMap(({ tree }) =>
    directivesOf(tree).flatMap(({ directive }) =>
      directive.name === 'begreb' ? [plainText(labelOf(directive))] : [],
    ),
  );
}
