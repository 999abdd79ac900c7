import type { Parents } from 'mdast';
import { fold } from '../core/fold.ts';
import { INLINE_DIRECTIVES } from './directive-syntax.ts';
import { plainAttributes } from './fast-attributes.ts';
import { type ContainerDirective, type Directive, isDirective, type Root, spanOf } from './tree.ts';
import { walk } from './walk.ts';

const FENCE = /:+/y;
const NAME = /[\p{L}][\p{L}\p{N}_-]*/uy;

/**
 * Gives the directives of a native tree what ours have: every attribute with its spans, the opening line, the size of
 * the fence. False when one of them could be read in another way; the tree is then of no use.
 */
export function completeDirectives(tree: Root, text: string): boolean {
  let isSure = true;
  walk(tree, (node, ancestors) => {
    if (!isSure || !isDirective(node)) return isSure;
    isSure = complete(node, ancestors, text);
    return isSure;
  });
  return isSure;
}

function complete(node: Directive, ancestors: readonly Parents[], text: string): boolean {
  const { start, end } = spanOf(node);
  const colons = matchAt(FENCE, text, start).length;
  const name = matchAt(NAME, text, start + colons);
  const nameEnd = start + colons + name.length;
  const label = labelEnd(node, nameEnd, text);
  if (name === '' || label === null) return false;
  const read = text[label] === '{' ? plainAttributes(text, label) : { attributes: [], end: label };
  if (!read) return false;
  Object.assign(node, {
    name: fold(name),
    nameSpan: { start: start + colons, end: nameEnd },
    attributes: read.attributes,
    openingSpan: { start, end: read.end },
  });
  if (node.type === 'textDirective') {
    return colons === 1 && read.end === end && read.end > nameEnd && INLINE_DIRECTIVES.includes(node.name);
  }
  const lineEnd = endOfLine(text, read.end);
  if (text.slice(read.end, lineEnd).trim() !== '') return false;
  if (node.type === 'leafDirective') return colons === 2;
  return completeContainer(node, { colons, lineEnd, ancestors, text });
}

function completeContainer(
  node: ContainerDirective,
  {
    colons,
    lineEnd,
    ancestors,
    text,
  }: {
    readonly colons: number;
    readonly lineEnd: number;
    readonly ancestors: readonly Parents[];
    readonly text: string;
  },
): boolean {
  const { end } = spanOf(node);
  node.colons = colons;
  // Blanks at the end are of the opening line.
  node.openingSpan = { start: node.openingSpan.start, end: lineEnd - (text[lineEnd - 1] === '\r' ? 1 : 0) };
  // A container that is not closed by a line of its own, or not longer than one in it, is where readings differ.
  const last = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  node.closed =
    /^[ \t>]*:{3,}[ \t]*$/.test(last) && last.replace(/[^:]/g, '').length >= colons && end > lineEnd;
  const around = ancestors.findLast((one): one is ContainerDirective => one.type === 'containerDirective');
  return node.closed && (around === undefined || around.colons > colons);
}

/** Where the label ends, which is where the attributes begin; null when the label cannot be told for sure. */
function labelEnd(node: Directive, nameEnd: number, text: string): number | null {
  if (text[nameEnd] !== '[') return nameEnd;
  if (node.type === 'containerDirective') {
    const [label] = node.children;
    if (label?.type !== 'paragraph' || label.data?.directiveLabel !== true) return null;
    return spanOf(label).end;
  }
  const last = node.children.at(-1);
  if (!last) return text[nameEnd + 1] === ']' ? nameEnd + 2 : null;
  const { end } = spanOf(last);
  return text[end] === ']' ? end + 1 : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
