import { readFrontMatter } from '../model/front-matter.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { canonicalString } from './canonical-text.ts';

/**
 * The lines of a head that does not hold its schema, as they are written; null for a head that does, and for none. What
 * is of a wrong form, unknown or written twice is not among the values that are used, and a stand-in takes the place of
 * what is missing: without the lines themselves nobody could see that they came after the approval.
 */
export function faultyHead({ source, frontMatter }: ParsedDocument): string | null {
  // Whose folder the document stands in decides what stands in for what is missing, not whether anything is.
  if (!frontMatter || readFrontMatter(source, frontMatter).findings.length === 0) return null;
  const { start, end } = frontMatter.span;
  const lines = source.text.slice(start, end).split(/[\r\n]+/);
  return lines.map(canonicalString).filter(Boolean).join('\n');
}
