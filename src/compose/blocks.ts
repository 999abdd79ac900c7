import type {
  Html,
  List,
  TableCell as MdastCell,
  Paragraph as MdastParagraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { BuildContext } from '../directives/directive.ts';
import { blockDirectives } from '../directives/registry.ts';
import { type ContainerDirective, contentOf, type LeafDirective, labelOf, spanOf } from '../parse/tree.ts';
import { type NumberedRun, numberedRuns } from '../parse/typed-numbers.ts';
import { headingText, htmlWithoutComments } from '../parse/walk.ts';
import type { Block, Inline, TableCell } from '../publication/publication.ts';
import type { Composition } from './composition.ts';
import { buildInlines } from './inlines.ts';
import type { TextOwner } from './text-owner.ts';
import { setText } from './typography.ts';

/** What blocks of one file are built with. */
export interface BlockContext {
  readonly composition: Composition;
  readonly text: TextOwner;
  /** Levels that headings are moved down: an answer's stand below the template's. Null sets them as text. */
  readonly headingShift: number | null;
  /** Whether the blocks stand inside another: in a list, a quote, a box, a note or a field. */
  readonly inside: boolean;
  /** Identifiers of the footnotes that the blocks stand in. */
  readonly openNotes: readonly string[];
  /** Fields and conditions, which need the template and the answers. */
  readonly field: BuildContext['field'];
  readonly condition: BuildContext['condition'];
}

type BlockNode = Exclude<
  RootContent,
  Exclude<PhrasingContent, Html> | { type: 'tableRow' | 'tableCell' | 'listItem' }
>;
type Handlers = {
  readonly [Type in BlockNode['type']]: (
    node: BlockNode & { type: Type },
    context: BlockContext,
  ) => readonly Block[];
};

/** Builds blocks: a total map over mdast's flow nodes. */
export function buildBlocks(nodes: readonly RootContent[], context: BlockContext): readonly Block[] {
  return nodes.flatMap((node) => (isBlock(node) ? buildBlock(node, context) : []));
}

function buildBlock<Type extends BlockNode['type']>(
  node: BlockNode & { type: Type },
  context: BlockContext,
): readonly Block[] {
  const handle: Handlers[Type] = handlers[node.type];
  return handle(node, context);
}

function isBlock(node: RootContent): node is BlockNode & RootContent {
  return node.type in handlers;
}

const handlers: Handlers = {
  yaml: () => [],
  paragraph: (node, context) => paragraph(inlines(node.children, context), context),
  heading: (node, context) => {
    const { composition, text, headingShift } = context;
    const children = inlines(node.children, context);
    if (children.length === 0) return [];
    if (headingShift === null) return paragraph([{ type: 'strong', children }], context);
    return [
      composition.heading(node.depth + headingShift, headingText(node), { owner: text.owner, children }),
    ];
  },
  list: (node, context) =>
    numberedRuns(node, context.text.document.source.text).map((run) => list(node, run, context)),
  blockquote: (node, context) => [
    { type: 'blockquote', owner: context.text.owner, children: buildBlocks(node.children, within(context)) },
  ],
  code: (node, context) => {
    // What stands after the opening fence is the author's too, and seldom the name of a language.
    const fence = [node.lang, node.meta].filter(Boolean).join(' ');
    return [
      {
        type: 'code',
        owner: context.text.owner,
        value: fence === '' ? node.value : `${fence}\n${node.value}`,
      },
    ];
  },
  table: (node, context) => [table(node, context)],
  thematicBreak: (_, context) => [{ type: 'thematicBreak', owner: context.text.owner }],
  html: (node, context) => {
    const value = htmlWithoutComments(node);
    return value === '' ? [] : paragraph([{ type: 'text', value: setText(value) }], context);
  },
  definition: (node, context) =>
    context.text.unused.has(node) ? paragraph([{ type: 'text', value: typed(node, context) }], context) : [],
  footnoteDefinition: (node, context) =>
    context.text.unused.has(node) ? buildBlocks(node.children, context) : [],
  containerDirective: directive,
  leafDirective: directive,
};

/** A directive of the language, where it may stand, is built by its own file; of any other the words are printed. */
function directive(node: ContainerDirective | LeafDirective, context: BlockContext): readonly Block[] {
  const known = blockDirectives.get(node.name);
  if (!known?.kinds.includes(node.type) || !known.levels.includes(context.text.owner))
    return directiveWords(node, context);
  const built = known.build(node, buildContext(context));
  const misplaced = known.label === 'none' && built.length > 0 ? labelOf(node) : [];
  return [...paragraph(inlines(misplaced, context), context), ...built];
}

/** The label and the content of a directive, as if it were not there. */
export function directiveWords(
  node: ContainerDirective | LeafDirective,
  context: BlockContext,
): readonly Block[] {
  return [...paragraph(inlines(labelOf(node), context), context), ...buildBlocks(contentOf(node), context)];
}

/** What a directive's `build` may use. */
function buildContext(context: BlockContext): BuildContext {
  const { composition, text } = context;
  return {
    owner: text.owner,
    inside: context.inside,
    blocks: (nodes) => buildBlocks([...nodes], within(context)),
    instead: (nodes) => buildBlocks([...nodes], context),
    inlines: (nodes) => inlines(nodes, context),
    field: context.field,
    condition: context.condition,
    fact: (path) => composition.fact(path),
    target: (til) => composition.target(til),
    anchor: (id) => composition.anchor(id),
  };
}

/** The context of what stands inside a block. */
export function within(context: BlockContext): BlockContext {
  return { ...context, inside: true };
}

/** Running text in the context of blocks. */
export function inlines(nodes: readonly PhrasingContent[], context: BlockContext): readonly Inline[] {
  const { composition, text, openNotes } = context;
  return buildInlines(nodes, {
    composition,
    text,
    openNotes,
    insideLink: false,
    build: buildContext(context),
    footnoteBlocks: (identifier, children) =>
      buildBlocks(children, {
        ...within(context),
        headingShift: null,
        openNotes: [...openNotes, identifier],
      }),
  });
}

/** A paragraph; none when there is nothing in it. */
export function paragraph(
  children: readonly Inline[],
  { text }: Pick<BlockContext, 'text'>,
): readonly Block[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', owner: text.owner, children }];
}

function list(node: List, { start, items }: NumberedRun, context: BlockContext): Block {
  return {
    type: 'list',
    owner: context.text.owner,
    ordered: node.ordered === true,
    start,
    items: items.map((item) => ({
      checked: item.checked ?? null,
      children: buildBlocks(item.children, within(context)),
    })),
  };
}

/** A row may have more cells than the header; they are kept in columns of their own. */
function table(node: Table, context: BlockContext): Block {
  const [header, ...rows] = node.children;
  const width = Math.max(1, ...node.children.map((row) => row.children.length));
  const across = Array.from({ length: width }, (_, column) => column);
  const cell = (content: MdastCell | undefined): TableCell => {
    const flow: MdastParagraph = { type: 'paragraph', children: content?.children ?? [] };
    const children = inlines(flow.children, context);
    return { children: [{ type: 'paragraph', owner: context.text.owner, children }] };
  };
  return {
    type: 'table',
    owner: context.text.owner,
    caption: null,
    align: across.map((column) => node.align?.[column] ?? null),
    header: across.map((column) => cell(header?.children[column])),
    rows: rows.map((row) => across.map((column) => cell(row.children[column]))),
  };
}

function typed(node: RootContent, { text }: BlockContext): string {
  const { start, end } = spanOf(node);
  return text.document.source.text.slice(start, end);
}
