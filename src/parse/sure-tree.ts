import type { Nodes } from 'mdast';
import { INLINE_DIRECTIVES } from './directive-syntax.ts';
import { hasFrontMatter } from './document.ts';
import { isDirective, type Root, spanOf } from './tree.ts';
import { walk } from './walk.ts';

/** Also behind a byte order mark, which the one leaves out of its count. */
const OPENS_HEAD = /^\ufeff?---/;
const COLONS = /:{2,}/g;
const UNREAD = new RegExp(`:(?:${INLINE_DIRECTIVES.join('|')})[[{]`, 'i');
const COMMENT = /^<!--(?:(?!-->)[\s\S])*-->$/;
const TASK = /^(?:[-+*]|\d+[.)])[ \t]+\[[ xX]\] \S/;
const FENCES_ALIKE = /^(:{3,})(?!:)[\s\S]*\n([ >]*)\1[ \t]*$/;
/** A label with a blank at its end, which belongs to it or does not. */
const BLANK_IN_LABEL = /^[^\n]*[ \t]\](?:\{|[ \t]*\r?\n)/;
const CLOSING_FENCE = /\n[ \t>]*`{3,}[ \t]*$/;
/** What follows a block of indented code that is not all of it. */
const GOES_ON = /^\s*\n(?: {4}|\t)/;

/**
 * Whether a native tree, its directives completed, can be trusted to be the reference's. It cannot where the two are
 * known to read differently; each place is one that fuzzing found.
 */
export function isSure(tree: Root, text: string): boolean {
  if (OPENS_HEAD.test(text) && !hasFrontMatter(text)) return false;
  const accounted = new Set<number>();
  let isPlain = true;
  walk(tree, (node) => {
    isPlain &&= readsAlike(node, text);
    accountFor(node, text, accounted);
    return isPlain;
  });
  // A fence that opens nothing and closes nothing is text to the one and ends a block to the other.
  return (
    isPlain && namesAreKnown(tree) && [...text.matchAll(COLONS)].every(({ index }) => accounted.has(index))
  );
}

/**
 * Whether no mark of a note and no link by name stands outside of the directives that what it names stands in: to the
 * reference it is text then, for it reads what is around a directive before what is inside.
 */
function namesAreKnown(tree: Root): boolean {
  const least = new Map<string, number>();
  const asked: (readonly [name: string, depth: number])[] = [];
  walk(tree, (node, ancestors) => {
    if (!('identifier' in node)) return;
    const depth = ancestors.filter(
      ({ type }, at) => type === 'containerDirective' && !isLabel(ancestors[at + 1]),
    ).length;
    const name = `${node.type.startsWith('footnote') ? '^' : ''}${node.identifier}`;
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      least.set(name, Math.min(depth, least.get(name) ?? depth));
    } else asked.push([name, depth]);
  });
  return asked.every(([name, depth]) => (least.get(name) ?? 0) <= depth);
}

function readsAlike(node: Nodes, text: string): boolean {
  const { start, end } = spanOf(node);
  // A block of code that is cut off by the end of what it stands in.
  if (node.type === 'code' && text[start] === '`') return CLOSING_FENCE.test(text.slice(start, end));
  // Indented code in a quote, or behind a directive that ended a list: to the one a block for each line.
  if (node.type === 'code') return quotesBefore(text, start) === 0 && !GOES_ON.test(text.slice(end));
  // A directive behind a sign that might have begun code, in a cell that ended before it.
  if (node.type === 'text') return !node.value.includes(':') || !UNREAD.test(text.slice(start, end));
  // A comment with anything behind it.
  if (node.type === 'html') return COMMENT.test(node.value);
  // Bare addresses are no links of ours; one that got through the masking was behind an escape.
  if (node.type === 'link') return text[start] === '[' || text[start] === '<';
  if (node.type === 'containerDirective') return hasPlainFences(text, start, end);
  // A fence behind a row without bars: a row of the table to the one.
  if (node.type === 'tableRow') return !text.startsWith(':::', start);
  // A note inside something else ends with its words to the one, with the empty lines after them to the other.
  if (node.type === 'footnoteDefinition') return start === 0 || text[start - 1] === '\n';
  // A box with more than a space behind it, or with something else than a word.
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const [first] = node.children;
    return (
      TASK.test(text.slice(start, end)) && first?.type === 'paragraph' && first.children[0]?.type === 'text'
    );
  }
  return true;
}

/**
 * Whether nobody can doubt where a directive and its label end. Of fences of other lengths the one begins with the innermost directive
 * when it looks for what they close, the other with the outermost. A fence in a quote seems to close a field that the
 * quote is in. One that stands further in than the directive closes it to the one, and may be text or code to the other.
 */
function hasPlainFences(text: string, start: number, end: number): boolean {
  const directive = text.slice(start, end);
  const [, , before] = FENCES_ALIKE.exec(directive) ?? [];
  if (before === undefined || BLANK_IN_LABEL.test(directive)) return false;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  return before.length <= column && quotesBefore(text, start) === quotesBefore(text, end);
}

/** The label of a directive stands on its opening line, and is read with what is around the directive. */
function isLabel(node: Nodes | undefined): boolean {
  return node?.type === 'paragraph' && node.data?.directiveLabel === true;
}

/** How many quotes a line opens before a place in it. */
function quotesBefore(text: string, place: number): number {
  return text.slice(text.lastIndexOf('\n', place - 1) + 1, place).replace(/[^>]/g, '').length;
}

/** Notes the offsets of the colons that a node explains. */
function accountFor(node: Nodes, text: string, accounted: Set<number>): void {
  const { start, end } = spanOf(node);
  if (isDirective(node)) {
    accounted.add(start);
    if (node.type === 'containerDirective') {
      const lineStart = text.lastIndexOf('\n', end - 1) + 1;
      accounted.add(lineStart + text.slice(lineStart, end).search(':'));
    }
  } else if ('value' in node && node.type !== 'text') {
    for (const { index } of text.slice(start, end).matchAll(COLONS)) accounted.add(start + index);
  }
}
