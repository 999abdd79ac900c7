import { derived } from '../core/derived.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { attribute } from '../parse/tree.ts';
import { directivesOf } from '../parse/walk.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import type { ProseBlock } from './prose.ts';

/** A text in which paragraphs of law may stand. */
export interface LawText {
  readonly text: string;
  /** The prose that it is; null for data: front matter, attributes, data files. */
  readonly block: ProseBlock | null;
  spanOf(start: number, end: number): Span;
}

/** Prose, front matter and conditions of a document, as far as they name a paragraph. */
export const lawTextsOf = derived((document: DocumentUnderCheck): readonly LawText[] => {
  const { source, tree, frontMatter } = document.document;
  if (!source.text.includes('§')) return [];
  const prose = document
    .prose()
    .filter(({ kind, text }) => kind !== 'hoved' && text.includes('§'))
    .map((block): LawText => ({ text: block.text, block, spanOf: (start, end) => block.spanOf(start, end) }));
  const conditions = directivesOf(tree).flatMap(({ directive }): readonly LawText[] => {
    const basis = directive.name === 'betingelse' ? attribute(directive, 'lovgrundlag') : null;
    return basis ? [textAt(source, basis.valueSpan)] : [];
  });
  return [...(frontMatter ? linesOf(source, frontMatter.span) : []), ...prose, ...conditions];
});

/** The lines of a data file, as far as they name a paragraph. */
export function linesOf(
  source: Source,
  span: Span = { start: 0, end: source.text.length },
): readonly LawText[] {
  const text = source.text.slice(span.start, span.end);
  if (!text.includes('§')) return [];
  // Whole lines, of which those without the sign are left out: to look for the sign from each place in a line would take
  // time by the square of its length.
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const start = span.start + index;
    return line.includes('§') ? [textAt(source, { start, end: start + line.length })] : [];
  });
}

function textAt(source: Source, { start: base, end }: Span): LawText {
  return {
    text: source.text.slice(base, end),
    block: null,
    spanOf: (from, to) => ({ start: base + from, end: base + to }),
  };
}
