import type { Nodes } from 'mdast';
import { sourceOf } from '../../src/core/source.ts';
import type { Span } from '../../src/core/span.ts';
import { type ParsedDocument, parseDocument } from '../../src/parse/document.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';
import type { Attribute, Directive } from '../../src/parse/tree.ts';
import { directivesOf, walk } from '../../src/parse/walk.ts';

const parse = remarkParser();

/** A text parsed as a document. */
export function parsed(text: string): ParsedDocument {
  return parseDocument(sourceOf('dokument.md', text), parse);
}

/** The characters of a document at a span. */
export function typedAt({ source }: ParsedDocument, { start, end }: Span): string {
  return source.text.slice(start, end);
}

/** All directives of a text, in reading order. */
export function directives(text: string): readonly Directive[] {
  return directivesOf(parsed(text).tree).map(({ directive }) => directive);
}

/** The first directive of a text; fails when there is none. */
export function firstDirective(text: string): Directive {
  const [first] = directives(text);
  if (!first) throw new Error('no directive');
  return first;
}

/** An attribute as name and value. */
export function pairOf({ name, value }: Attribute): readonly [string, string] {
  return [name, value];
}

/** What a reader sees of a tree: text and code, with a space between nodes. */
export function readText(tree: Nodes): string {
  const parts: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') parts.push(node.value);
    if (node.type === 'footnoteReference') parts.push(`[^${node.label ?? node.identifier}]`);
  });
  return parts.join('');
}
