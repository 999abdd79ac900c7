import type { Nodes } from 'mdast';
import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown';
import { fold } from '../core/fold.ts';
import type { Span } from '../core/span.ts';
import type { Attribute, Directive } from './tree.ts';

/** The attribute that is being read; completed when its token ends. */
interface OpenAttribute {
  name: string;
  nameSpan: Span;
  value: string;
  valueSpan: Span;
}

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    openAttribute?: OpenAttribute | undefined;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    directive: 'directive';
  }
}

/**
 * Builds directive nodes from micromark's tokens (an extension for mdast-util-from-markdown): every attribute with its
 * spans, duplicates included, and whether a container was closed.
 */
export function directiveTree(): Extension {
  const enter: Record<string, Handle> = { directiveContainerLabel: enterContainerLabel };
  const exit: Record<string, Handle> = {
    directiveContainerFence: exitFence,
    directiveContainerSequence: exitSequence,
    directiveContainerLabel: exitNode,
  };
  for (const [prefix, type] of KINDS) {
    enter[prefix] = function (token) {
      this.enter(emptyDirective(type, token), token);
    };
    enter[`${prefix}Attributes`] = function () {
      this.buffer();
    };
    exit[`${prefix}Attributes`] = function (token) {
      this.resume();
      extendOpening(openDirective(this), token);
    };
    exit[prefix] = type === 'textDirective' ? exitInline : exitNode;
    exit[`${prefix}Name`] = exitName;
    exit[`${prefix}Label`] ??= exitLabel;
    exit[`${prefix}AttributeName`] = exitAttributeName;
    exit[`${prefix}AttributeIdValue`] = shortcut('id');
    exit[`${prefix}AttributeClassValue`] = shortcut('class');
    exit[`${prefix}AttributeValue`] = exitAttributeValue;
    exit[`${prefix}Attribute`] = exitAttribute;
  }
  return { canContainEols: ['textDirective'], enter, exit };
}

const KINDS = [
  ['directiveContainer', 'containerDirective'],
  ['directiveLeaf', 'leafDirective'],
  ['directiveText', 'textDirective'],
] as const satisfies readonly (readonly [string, Directive['type']])[];

function emptyDirective(type: Directive['type'], token: Token): Directive {
  const start = { start: token.start.offset, end: token.start.offset };
  const common = { name: '', nameSpan: start, attributes: [], openingSpan: start, children: [] };
  return type === 'containerDirective' ? { type, ...common, colons: 0, closed: false } : { type, ...common };
}

function openDirective(context: CompileContext): Directive {
  for (let depth = context.stack.length - 1; depth >= 0; depth -= 1) {
    const node = context.stack[depth];
    if (
      node?.type === 'containerDirective' ||
      node?.type === 'leafDirective' ||
      node?.type === 'textDirective'
    )
      return node;
  }
  throw new Error('micromark: a directive token outside a directive');
}

function spanOfToken(token: Token): Span {
  return { start: token.start.offset, end: token.end.offset };
}

function extendOpening(directive: Directive, token: Token): void {
  directive.openingSpan = { start: directive.openingSpan.start, end: token.end.offset };
}

function exitNode(this: CompileContext, token: Token): void {
  this.exit(token);
  if (token.type === 'directiveContainerLabel') extendOpening(openDirective(this), token);
}

/** In `:oplysning[` no label follows the name, so nothing is asked for: what is typed is text. */
function exitInline(this: CompileContext, token: Token): void {
  const bare = openDirective(this).nameSpan.end === token.end.offset;
  this.exit(token);
  const parent = this.stack.at(-1);
  if (!bare || !parent || !('children' in parent)) return;
  const position = parent.children.pop()?.position;
  const siblings: Nodes[] = parent.children;
  siblings.push({ type: 'text', value: this.sliceSerialize(token), ...(position && { position }) });
}

function exitName(this: CompileContext, token: Token): void {
  const directive = openDirective(this);
  // The grammar takes a tab behind a name for a part of it.
  const name = this.sliceSerialize(token).trimEnd();
  const { start } = spanOfToken(token);
  directive.name = fold(name);
  directive.nameSpan = { start, end: start + name.length };
  extendOpening(directive, token);
}

function exitLabel(this: CompileContext, token: Token): void {
  extendOpening(openDirective(this), token);
}

function enterContainerLabel(this: CompileContext, token: Token): void {
  this.enter({ type: 'paragraph', data: { directiveLabel: true }, children: [] }, token);
}

/** The first sequence of colons opens the container and tells its size; the second one closes it. */
function exitSequence(this: CompileContext, token: Token): void {
  const directive = openDirective(this);
  if (directive.type !== 'containerDirective') return;
  if (directive.colons > 0) directive.closed = true;
  else directive.colons = token.end.offset - token.start.offset;
}

function exitFence(this: CompileContext, token: Token): void {
  const directive = openDirective(this);
  if (directive.type === 'containerDirective' && !directive.closed) extendOpening(directive, token);
}

function exitAttributeName(this: CompileContext, token: Token): void {
  const nameSpan = spanOfToken(token);
  this.data.openAttribute = {
    name: fold(this.sliceSerialize(token)),
    nameSpan,
    value: '',
    valueSpan: nameSpan,
  };
}

function shortcut(name: string): Handle {
  return function (token) {
    const valueSpan = spanOfToken(token);
    const nameSpan = { start: valueSpan.start - 1, end: valueSpan.start };
    this.data.openAttribute = { name, nameSpan, value: this.sliceSerialize(token), valueSpan };
  };
}

function exitAttributeValue(this: CompileContext, token: Token): void {
  const open = this.data.openAttribute;
  if (!open) return;
  open.value = this.sliceSerialize(token);
  open.valueSpan = spanOfToken(token);
}

function exitAttribute(this: CompileContext, token: Token): void {
  const open = this.data.openAttribute;
  this.data.openAttribute = undefined;
  if (!open) return;
  // The token of an attribute without a value holds the blanks after it.
  const hasValue = /[#.=]/.test(this.sliceSerialize(token));
  const span = hasValue ? spanOfToken(token) : open.nameSpan;
  const complete: Attribute = { ...open, span };
  openDirective(this).attributes.push(complete);
}
