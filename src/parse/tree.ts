import type { BlockContent, Data, DefinitionContent, Paragraph, Parent, PhrasingContent, Root } from 'mdast';
import type { Node } from 'unist';
import type { Span } from '../core/span.ts';

export type { Root };

/**
 * The tree of a document: mdast, with directive nodes that know where everything in them stands. They differ from
 * mdast-util-directive's, which keep attributes as a record: there a second attribute of the same name silently
 * replaces the first, and no position survives.
 */
export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** One attribute as typed. `{#x}` is `id` with the value `x`, `{.x}` is `class`. */
export interface Attribute {
  /** Folded name: `højst` is `hoejst`. */
  readonly name: string;
  /** Empty for an attribute without a value. Entities are not decoded: what is typed is meant. */
  readonly value: string;
  /** From the name (or `#`) to the end of the value, quotes included. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Inside the quotes; the name's span when there is no value. */
  readonly valueSpan: Span;
}

/** What the three kinds of directive share. */
interface DirectiveCommon {
  /** Folded name: `målgruppe` is `maalgruppe`. */
  name: string;
  nameSpan: Span;
  /** In the order typed, duplicates included. */
  attributes: Attribute[];
  /** The opening line of a block, the whole of an inline directive. */
  openingSpan: Span;
}

/** `:::name[label]{…}` … `:::`. The label, if any, is the first child: a paragraph with `data.directiveLabel`. */
export interface ContainerDirective extends Parent, DirectiveCommon {
  type: 'containerDirective';
  /** Number of colons of the opening fence. */
  colons: number;
  /** Whether the closing fence was found; if not, the container swallows what follows. */
  closed: boolean;
  children: (BlockContent | DefinitionContent)[];
}

/** `::name[label]{…}`. The children are the label. */
export interface LeafDirective extends Parent, DirectiveCommon {
  type: 'leafDirective';
  children: PhrasingContent[];
}

/** `:name[label]{…}`. The children are the label. Only the names in `INLINE_DIRECTIVES` are read as directives. */
export interface TextDirective extends Parent, DirectiveCommon {
  type: 'textDirective';
  children: PhrasingContent[];
}

interface LabelData extends Data {
  directiveLabel?: boolean;
}

declare module 'mdast' {
  interface ParagraphData extends LabelData {}
  interface BlockContentMap {
    containerDirective: ContainerDirective;
    leafDirective: LeafDirective;
  }
  interface PhrasingContentMap {
    textDirective: TextDirective;
  }
  interface RootContentMap {
    containerDirective: ContainerDirective;
    leafDirective: LeafDirective;
    textDirective: TextDirective;
  }
}

/** Whether a node is a directive of any kind. */
export function isDirective(node: { readonly type: string }): node is Directive {
  return node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective';
}

/** Whether a node is the block directive of a name: `:::name` or `::name`. */
export function isBlockDirective(
  node: { readonly type: string },
  name: string,
): node is ContainerDirective | LeafDirective {
  return isDirective(node) && node.type !== 'textDirective' && node.name === name;
}

/** The label of a directive; empty when it has none. */
export function labelOf(directive: Directive): readonly PhrasingContent[] {
  if (directive.type !== 'containerDirective') return directive.children;
  return labelParagraph(directive)?.children ?? [];
}

/** The content of a container without its label; a leaf or inline directive has none. */
export function contentOf(directive: Directive): readonly (BlockContent | DefinitionContent)[] {
  if (directive.type !== 'containerDirective') return [];
  return labelParagraph(directive) ? directive.children.slice(1) : directive.children;
}

/** The first attribute of a name; null when it is not there. */
export function attribute(directive: Directive, name: string): Attribute | null {
  return directive.attributes.find((candidate) => candidate.name === name) ?? null;
}

/** Where a node stands. Nodes made by the parser always have a position; others stand at the start of the file. */
export function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function labelParagraph(directive: ContainerDirective): Paragraph | null {
  const first = directive.children[0];
  return first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : null;
}
