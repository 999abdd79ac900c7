import type { PhrasingContent } from 'mdast';
import type { BuildContext } from '../directives/directive.ts';
import { inlineDirectives } from '../directives/registry.ts';
import { plainText } from '../fieldtypes/answer-lines.ts';
import { htmlWithoutComments } from '../parse/walk.ts';
import type { Block, Inline } from '../publication/publication.ts';
import type { Composition } from './composition.ts';
import type { TextOwner } from './text-owner.ts';
import { setText } from './typography.ts';
import { webAddress } from './web-address.ts';

/** What running text is built with. */
export interface InlineContext {
  readonly composition: Composition;
  readonly text: TextOwner;
  /** For directives in running text. */
  readonly build: BuildContext;
  /** Builds the blocks of a footnote. */
  footnoteBlocks(identifier: string): readonly Block[];
  /** Inside a footnote a further mark cannot be set; its text follows in brackets instead. */
  readonly insideFootnote: boolean;
}

type Handlers = { readonly [Type in PhrasingContent['type']]: (node: PhrasingContent & { type: Type }, context: InlineContext) => readonly Inline[] };

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
  text: (node) => [{ type: 'text', value: setText(node.value) }],
  emphasis: (node, context) => [{ type: 'emphasis', children: buildInlines(node.children, context) }],
  strong: (node, context) => [{ type: 'strong', children: buildInlines(node.children, context) }],
  delete: (node, context) => [{ type: 'delete', children: buildInlines(node.children, context) }],
  inlineCode: (node) => [{ type: 'inlineCode', value: node.value }],
  break: () => [{ type: 'break' }],
  link: (node, context) => link(node.url, node.children, context),
  linkReference: (node, context) => {
    const definition = context.text.definitions.get(node.identifier);
    return link(definition?.url ?? '', node.children, context);
  },
  image: (node, context) => image(node.url, node.alt ?? '', context),
  imageReference: (node, context) => image(context.text.definitions.get(node.identifier)?.url ?? '', node.alt ?? '', context),
  footnoteReference: (node, context) => {
    const { composition, text, insideFootnote } = context;
    const definition = text.footnotes.get(node.identifier);
    if (!definition) return [{ type: 'text', value: `[^${node.label ?? node.identifier}]` }];
    if (insideFootnote) return [{ type: 'text', value: ` (${plainText(definition.children)})` }];
    const footnote = composition.footnote(text, node.identifier, () => context.footnoteBlocks(node.identifier));
    return [{ type: 'footnoteReference', footnote }];
  },
  // HTML is an error in lint; in the draft it stands as typed, so that no word of it is lost. Comments are never printed.
  html: (node) => {
    const value = htmlWithoutComments(node);
    return value === '' ? [] : [{ type: 'text', value }];
  },
  textDirective: (node, context) => inlineDirectives.get(node.name)?.build(node, context.build) ?? buildInlines(node.children, context),
};

function link(url: string, children: readonly PhrasingContent[], context: InlineContext): readonly Inline[] {
  const built = buildInlines(children, context);
  if (url.startsWith('#')) {
    const target = context.composition.target(decodeAnchor(url));
    return target.kind === 'anchor' ? [{ type: 'reference', anchor: target.anchor, children: built }] : built;
  }
  const address = webAddress(url);
  return address === null ? built : [{ type: 'link', url: address, children: built }];
}

function image(url: string, alt: string, { composition, text }: InlineContext): readonly Inline[] {
  const asset = composition.picture(text.document.source.file, url);
  // A picture that cannot be had is reported by lint; its words still stand for it.
  return asset === null ? [{ type: 'text', value: `[${alt || url}]` }] : [{ type: 'image', asset, alt }];
}

function decodeAnchor(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Joins neighbouring texts, so that a renderer never splits a word between runs. */
function joinText(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value + inline.value };
    else if (inline.type !== 'text' || inline.value !== '') joined.push(inline);
  }
  return joined;
}
