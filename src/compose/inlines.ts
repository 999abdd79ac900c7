import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { webAddress } from '../core/web-address.ts';
import type { BuildContext } from '../directives/directive.ts';
import { inlineDirectives } from '../directives/registry.ts';
import { plainText } from '../parse/plain-text.ts';
import { htmlWithoutComments } from '../parse/walk.ts';
import type { Block, Inline } from '../publication/publication.ts';
import { linkAddresses } from './bare-addresses.ts';
import type { Composition } from './composition.ts';
import { MOST_NOTES_INSIDE, type TextOwner } from './text-owner.ts';
import { setText } from './typography.ts';

/** What running text is built with. */
export interface InlineContext {
  readonly composition: Composition;
  readonly text: TextOwner;
  /** For directives in running text. */
  readonly build: BuildContext;
  /** Builds the blocks of a footnote. */
  footnoteBlocks(identifier: string, children: FootnoteDefinition['children']): readonly Block[];
  /** Identifiers of the footnotes that the text stands in, outermost first. */
  readonly openNotes: readonly string[];
  /** Inside a link no address is made a link of its own. */
  readonly insideLink: boolean;
}

type Handlers = {
  readonly [Type in PhrasingContent['type']]: (
    node: PhrasingContent & { type: Type },
    context: InlineContext,
  ) => readonly Inline[];
};

/** Builds running text: a total map over mdast's phrasing nodes, so that nothing an author can write is forgotten. */
export function buildInlines(nodes: readonly PhrasingContent[], context: InlineContext): readonly Inline[] {
  return joinText(nodes.flatMap((node) => buildInline(node, context)));
}

function buildInline<Type extends PhrasingContent['type']>(
  node: PhrasingContent & { type: Type },
  context: InlineContext,
): readonly Inline[] {
  const handle: Handlers[Type] = handlers[node.type];
  return handle(node, context);
}

const handlers: Handlers = {
  text: (node, { insideLink }) => {
    const value = setText(node.value);
    return insideLink ? [{ type: 'text', value }] : linkAddresses(value);
  },
  emphasis: (node, context) => [{ type: 'emphasis', children: buildInlines(node.children, context) }],
  strong: (node, context) => [{ type: 'strong', children: buildInlines(node.children, context) }],
  delete: (node, context) => [{ type: 'delete', children: buildInlines(node.children, context) }],
  inlineCode: (node) => [{ type: 'inlineCode', value: node.value }],
  break: () => [{ type: 'break' }],
  link: (node, context) => link(node, node.children, context),
  linkReference: (node, context) =>
    link(context.text.definitions.get(node.identifier), node.children, context),
  image: (node, context) => image(node, node.alt ?? '', context),
  imageReference: (node, context) =>
    image(context.text.definitions.get(node.identifier), node.alt ?? '', context),
  footnoteReference: ({ identifier, label }, context) => {
    const { composition, text, openNotes } = context;
    const definition = text.footnotes.get(identifier);
    if (!definition || openNotes.includes(identifier) || openNotes.length >= MOST_NOTES_INSIDE)
      return [{ type: 'text', value: `[^${label ?? identifier}]` }];
    if (openNotes.length > 0) return noteInBrackets(definition, context);
    const footnote = composition.footnote(text, identifier, () =>
      context.footnoteBlocks(identifier, definition.children),
    );
    return [{ type: 'footnoteReference', footnote }];
  },
  // HTML is an error in lint; in the draft it stands as typed, so that no word of it is lost. Comments are never printed.
  html: (node) => [{ type: 'text', value: setText(htmlWithoutComments(node)) }],
  textDirective: (node, context) =>
    inlineDirectives.get(node.name)?.build(node, context.build) ?? buildInlines(node.children, context),
};

/** Inside a footnote a further mark cannot be set; the text follows in brackets instead. */
function noteInBrackets(
  { identifier, children }: FootnoteDefinition,
  context: InlineContext,
): readonly Inline[] {
  const inside = { ...context, openNotes: [...context.openNotes, identifier] };
  const words = children.flatMap((block, at) => [
    { type: 'text', value: at === 0 ? '' : ' ' } as const,
    ...(block.type === 'paragraph'
      ? buildInlines(block.children, inside)
      : [{ type: 'text', value: setText(plainText([block])) } as const]),
  ]);
  return [{ type: 'text', value: ' (' }, ...words, { type: 'text', value: ')' }];
}

/** Where a link or picture leads; a title, which shows on a screen only, is printed after it. */
interface Target {
  readonly url: string;
  readonly title?: string | null | undefined;
}

function link(
  target: Target | undefined,
  children: readonly PhrasingContent[],
  context: InlineContext,
): readonly Inline[] {
  const built = buildInlines(children, { ...context, insideLink: true });
  return [...linked(target?.url ?? '', built, context), ...titleOf(target)];
}

function titleOf(target: Target | undefined): readonly Inline[] {
  return target?.title ? [{ type: 'text', value: ` (${setText(target.title)})` }] : [];
}

function linked(url: string, built: readonly Inline[], context: InlineContext): readonly Inline[] {
  if (url.startsWith('#')) {
    const target = context.composition.target(decodeAnchor(url));
    return target.kind === 'anchor' ? [{ type: 'reference', anchor: target.anchor, children: built }] : built;
  }
  const address = webAddress(url);
  return address === null ? built : [{ type: 'link', url: address, children: built }];
}

function image(
  target: Target | undefined,
  alt: string,
  { composition, text }: InlineContext,
): readonly Inline[] {
  const url = target?.url ?? '';
  const asset = composition.picture(text.document.source.file, url);
  // A picture that cannot be had is reported by lint; its words still stand for it.
  const picture: Inline =
    asset === null ? { type: 'text', value: `[${setText(alt) || url}]` } : { type: 'image', asset, alt };
  return [picture, ...titleOf(target)];
}

function decodeAnchor(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Joins neighbouring texts, so that a renderer never splits a word between runs, and leaves out empty ones. */
function joinText(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
    else if (inline.type !== 'text' || inline.value !== '') joined.push(inline);
  }
  return joined;
}
