import { type Anchors, anchorsOf } from '../parse/anchors.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';

/** What `#afsnit` may name in a document as it is published: a local one is set into its template's text. */
export function anchorsHere({ document, guideline, template }: DocumentUnderCheck): Anchors {
  const own = anchorsOf(document.tree);
  if (!guideline || !template) return own;
  const around = anchorsOf(template.document.tree);
  return { headings: [...around.headings, ...own.headings], ids: [...around.ids, ...own.ids] };
}
