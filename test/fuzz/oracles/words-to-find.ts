import { spanOf } from '../../../src/parse/tree.ts';
import { directivesOf, headingsOf, headingText, walk } from '../../../src/parse/walk.ts';
import type { LoadedDocument } from '../../../src/pipeline.ts';

/** Letters of the Latin alphabet only: what Word and the fonts of the PDF both have. */
const WORD = /[a-zæøå]{3,}/gi;

/** Directives whose content is left out: examples always, conditions where they do not hold. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['eksempel']);

/**
 * The words of a document's text that a reader must find in print, read from the characters. A document may be torn in
 * any way, so whatever might be syntax is let pass: this sees less than `sourceWords`, and is never wrong.
 */
export function wordsToFind({ document, guideline, template }: LoadedDocument): readonly string[] {
  const { text } = document.source;
  const gone = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) marks[at] = ' ';
  };
  const marks = [...Array(text.length).keys()].map((at) => text[at] ?? '');
  if (document.frontMatter) gone(document.frontMatter.span.start, document.frontMatter.span.end);
  for (const { directive } of directivesOf(document.tree)) {
    const { start, end } = spanOf(directive);
    if (!guideline && NOT_PRINTED.has(directive.name)) gone(start, end);
    if (directive.type === 'textDirective' && directive.name === 'oplysning') gone(start, end);
  }
  const regional = new Set(template && guideline ? headingsOf(template.document.tree).map(headingText) : []);
  walk(document.tree, (node) => {
    const { start, end } = spanOf(node);
    if (node.type === 'heading' && regional.has(headingText(node))) gone(start, end);
    if (node.type === 'yaml') gone(start, end);
  });
  return withoutSyntax(marks.join('')).match(WORD) ?? [];
}

function withoutSyntax(text: string): string {
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/&#?[a-z0-9]*;?/gi, ' ')
    .replace(/\]\((?:[^()\n]|\([^()\n]*\))*\)/g, ' ')
    .replace(/\]\([\s\S]*?(?:\n\s*\n|$)/g, ' ')
    .replace(/\]:[\s\S]*?(?:\n\s*\n|$)/g, ' ')
    .replace(/\[\^[^\]\n]*\]/g, ' ')
    .replace(/\]\s?\[[^\]]*\]/g, ' ')
    .replace(/\{[^{}\n]*\}/g, ' ')
    .replace(/\{[\s\S]*?(?:\n\s*\n|$)/g, ' ')
    .replace(/:{1,}[\p{L}\p{N}_-]+/gu, ' ')
    .replace(/(?:https?:|www\.|mailto:|file:)\S+|\S+@\S+/gi, ' ')
    .replace(/!\[/g, ' ');
}
