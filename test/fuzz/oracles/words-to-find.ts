import type { Span } from '../../../src/core/span.ts';
import { type Root, spanOf } from '../../../src/parse/tree.ts';
import { directivesOf, headingsOf, headingText, nodesOf, walk } from '../../../src/parse/walk.ts';
import type { LoadedDocument } from '../../../src/pipeline.ts';

/** Letters of the Latin alphabet only: what Word and the fonts of the PDF both have. */
const WORD = /[a-zæøå]{3,}/gi;

/** A mark over a letter that stood before what was taken out: in print it may make another letter of it. */
const LOOSE_MARK = /\S*\s+\p{M}+\S*/gu;

/** Directives whose content is left out: examples always, conditions where they do not hold. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['eksempel']);

/**
 * The words of a document's text that a reader must find in print, read from the characters. A document may be torn in
 * any way, so whatever might be syntax is let pass: this sees less than `sourceWords`, and is never wrong.
 */
export function wordsToFind({ document, guideline, template }: LoadedDocument): readonly string[] {
  // Nothing is made of such a document, and lint says so.
  if (document.excess) return [];
  const { text } = document.source;
  const gone = (from: number, to: number): void => {
    left.fill(0, from, to);
  };
  const left = new Uint8Array(text.length).fill(1);
  if (document.frontMatter) gone(document.frontMatter.span.start, document.frontMatter.span.end);
  for (const { directive } of directivesOf(document.tree)) {
    const { start, end } = spanOf(directive);
    // A name may hold signs that no word does; lint tells of a name that means nothing.
    gone(start, directive.nameSpan.end);
    for (const { span } of directive.attributes) gone(span.start, span.end);
    if (!guideline && NOT_PRINTED.has(directive.name)) gone(start, end);
    if (directive.type === 'textDirective' && directive.name === 'oplysning') gone(start, end);
  }
  for (const note of notesOf(document.tree, ({ start }) => left[start] === 0)) gone(note.start, note.end);
  const regional = new Set(template && guideline ? headingsOf(template.document.tree).map(headingText) : []);
  walk(document.tree, (node) => {
    const { start, end } = spanOf(node);
    if (node.type === 'heading' && regional.has(headingText(node))) gone(start, end);
    if (node.type === 'yaml') gone(start, end);
  });
  const words = withoutSyntax(remaining(text, left)).normalize('NFC').replace(LOOSE_MARK, ' ');
  return words.match(WORD) ?? [];
}

/** The notes that only text which is left out refers to, and those that only they refer to. */
function notesOf(tree: Root, isGone: (span: Span) => boolean): readonly Span[] {
  const marks = nodesOf(tree, 'footnoteReference').map(({ node }) => ({
    name: node.identifier,
    span: spanOf(node),
  }));
  let notes = nodesOf(tree, 'footnoteDefinition').map(({ node }) => ({
    name: node.identifier,
    span: spanOf(node),
  }));
  const found: Span[] = [];
  const isInside = (one: Span): boolean =>
    found.some(({ start, end }) => start <= one.start && one.end <= end);
  for (let before = -1; before < found.length; ) {
    before = found.length;
    notes = notes.filter(({ name, span }) => {
      const uses = marks.filter((mark) => mark.name === name);
      const isLeftOut = uses.length > 0 && uses.every((mark) => isGone(mark.span) || isInside(mark.span));
      if (isLeftOut) found.push(span);
      return !isLeftOut;
    });
  }
  return found;
}

function withoutSyntax(text: string): string {
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/&#?[a-z0-9]*;?/gi, ' ')
    .replace(/\]\((?:[^()\n]|\([^()\n]*\))*\)/g, ' ')
    .replace(/\]\([\s\S]*?(?:\n\s*\n|$)/g, ' ')
    .replace(/\[\^[^\]]*\]:?/g, ' ')
    .replace(/\[[^\]]*\]:[\s\S]*?(?:\n\s*\n|$)/g, ' ')
    .replace(/\]\s?\[[^\]]*\]/g, ' ')
    .replace(/\{[^{}\n]*\}/g, ' ')
    .replace(/\{[\s\S]*?(?:\n\s*\n|$)/g, ' ')
    .replace(/:{1,}[\p{L}\p{N}_-]+/gu, ' ')
    .replace(/(?:https?:|www\.|mailto:|file:)\S+|\S+@\S+/gi, ' ')
    .replace(/!\[/g, ' ');
}

/** The text with a space for every run that was taken out. */
function remaining(text: string, left: Uint8Array): string {
  const parts: string[] = [];
  for (let at = left.indexOf(1); at >= 0; ) {
    const end = left.indexOf(0, at);
    parts.push(text.slice(at, end < 0 ? text.length : end));
    at = end < 0 ? -1 : left.indexOf(1, end);
  }
  return parts.join(' ');
}
