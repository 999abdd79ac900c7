import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { derived } from '../core/derived.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { spanOf } from '../parse/tree.ts';
import { nodesOf } from '../parse/walk.ts';
import { runningTexts, spanOfMatch } from './running-text.ts';

/** A mark `[^x]` that was read as text because no explanation of it could be found from there. */
export interface LooseMark {
  readonly name: string;
  /** The mark as typed. */
  readonly mark: string;
  readonly span: Span;
}

/** All explanations of footnotes in reading order. */
export function footnoteDefinitions({ tree }: ParsedDocument): readonly FootnoteDefinition[] {
  return nodesOf(tree, 'footnoteDefinition').map(({ node }) => node);
}

/** The name of a footnote as typed. */
export function footnoteName({ label, identifier }: FootnoteDefinition | FootnoteReference): string {
  return label ?? identifier;
}

/** The mark at the beginning of an explanation: `[^x]`. */
export function markSpan(definition: FootnoteDefinition): Span {
  const { start } = spanOf(definition);
  return { start, end: start + footnoteName(definition).length + '[^]'.length };
}

/** All marks that lead nowhere. */
export const looseMarks = derived((document: ParsedDocument): readonly LooseMark[] =>
  runningTexts(document).flatMap((text) =>
    [...text.typed.matchAll(/\[\^(?<!\\\[\^)([^\]\s]+)\]/g)].map((match) => ({
      name: match[1] ?? '',
      mark: match[0],
      span: spanOfMatch(text, match),
    })),
  ),
);

/** What footnotes of one name have in common: small and capital letters are the same. */
export function footnoteKey(name: string): string {
  return name.toLowerCase();
}

/** The first explanation of each footnote, by `footnoteKey`. */
export const firstExplanations = derived((document: ParsedDocument) => {
  const first = new Map<string, FootnoteDefinition>();
  for (const definition of footnoteDefinitions(document)) {
    const key = footnoteKey(footnoteName(definition));
    if (!first.has(key)) first.set(key, definition);
  }
  return first;
});
