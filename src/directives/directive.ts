import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { Level } from '../core/level.ts';
import type { ContainerDirective, Directive, LeafDirective, TextDirective } from '../parse/tree.ts';
import type { Block, Inline, Owner } from '../publication/publication.ts';

/** One attribute that a directive takes. */
export interface AttributeDefinition {
  /** What it means, for authors: one Danish phrase. */
  readonly doc: string;
  readonly required?: boolean;
  /** Values it may have, folded; any when left out. */
  readonly values?: readonly string[];
  /** A check of the value: null when it is good, otherwise a Danish phrase that completes »Skriv …«. */
  readonly expected?: (value: string) => string | null;
  /** Whether it may stand alone, without a value. */
  readonly flag?: boolean;
}

/** Attributes by folded name. */
export type AttributeDefinitions = Readonly<Record<string, AttributeDefinition>>;

/** What building a directive for publication may use. Everything that owns text comes through here. */
export interface BuildContext {
  readonly owner: Owner;
  /** Whether it stands inside another block, as in a list, a box or a field. */
  readonly inside: boolean;
  /** Builds blocks of the same owner that stand inside what is built. */
  blocks(nodes: readonly (BlockContent | DefinitionContent)[]): readonly Block[];
  /** Builds blocks of the same owner that take the place of what is built. */
  instead(nodes: readonly (BlockContent | DefinitionContent)[]): readonly Block[];
  /** Builds running text. */
  inlines(nodes: readonly PhrasingContent[]): readonly Inline[];
  /** Builds a template's skrivefelt with its answer. */
  field(node: ContainerDirective | LeafDirective): readonly Block[];
  /** Whether the content of a condition belongs in this document, and the words that tell when it does. */
  condition(node: ContainerDirective): { readonly applies: boolean; readonly note: string | null };
  /** Values of a fact such as `tilbud.navn`; null when there is none. */
  fact(path: string): string | null;
  /** Where a reference leads: an anchor here, the title of another document, or nowhere. */
  target(til: string): ReferenceTarget;
  /** The anchor of a definition or field. */
  anchor(id: string): string;
}

/** Where `:henvisning{til=…}` leads. */
export type ReferenceTarget =
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'document'; readonly title: string }
  | { readonly kind: 'unknown' };

/** Documentation for authors, in Danish. */
export interface DirectiveDoc {
  /** One sentence: what it is for. */
  readonly purpose: string;
  /** A complete example as the author types it. */
  readonly example: string;
}

interface DirectiveCommon {
  readonly name: string;
  /** The levels whose authors may write it. */
  readonly levels: readonly Level[];
  /** Containers that it must stand in; anywhere when left out. */
  readonly parents?: readonly string[];
  /** Whether it means something only where it stands in nothing but a condition. */
  readonly outermost?: boolean;
  readonly label: 'required' | 'optional' | 'none';
  /** The attributes that it takes in a document of a level. */
  attributes(level: Level): AttributeDefinitions;
  readonly doc: DirectiveDoc;
}

/** A directive that is a block. */
export interface BlockDirective extends DirectiveCommon {
  readonly kinds: readonly ('containerDirective' | 'leafDirective')[];
  build(node: ContainerDirective | LeafDirective, context: BuildContext): readonly Block[];
}

/** A directive in running text. */
export interface InlineDirective extends DirectiveCommon {
  readonly kinds: readonly ['textDirective'];
  build(node: TextDirective, context: BuildContext): readonly Inline[];
}

/** How a directive kind is typed, for messages: `:::navn`, `::navn`, `:navn`. */
export function colonsOf(kind: Directive['type']): string {
  return { containerDirective: ':::', leafDirective: '::', textDirective: ':' }[kind];
}
