import { type FileChild, Tab, TextRun } from 'docx';
import type { Block, Heading } from '../../publication/publication.ts';
import { bookmark } from './bookmark.ts';
import { callout } from './callout.ts';
import { concept } from './concept.ts';
import { contentsList } from './contents-list.ts';
import { field } from './field.ts';
import { inlines } from './inline.ts';
import { introduces } from './introduces.ts';
import type { Place } from './job.ts';
import { hasListStyles, list } from './list.ts';
import { literal } from './literal.ts';
import { headingIndent } from './numbering.ts';
import { Paragraph, type ParagraphOptions } from './paragraph.ts';
import { headingStyle, style } from './style-names.ts';
import { table } from './table.ts';

type Handler<Node extends Block> = (node: Node, place: Place) => FileChild[];
type Handlers = { readonly [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> };

/** Indent of a block quote, in twips. */
const QUOTE_INDENT = 340;
/** What the last item of a list lacks of the distance between paragraphs, in twips. */
const AFTER_LIST = 70;
/** From the edge of a local box to its text, in twips. */
const BOX_INDENT = 220;

const handlers: Handlers = {
  heading: (node, place) => [heading(node, place)],
  paragraph: (node, place) => [
    new Paragraph({
      style: place.textStyle,
      ...(place.keepNext ? { keepNext: true } : {}),
      ...(place.afterList ? { spacing: { before: AFTER_LIST } } : {}),
      ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
      ...(place.align === null ? {} : { alignment: place.align }),
      children: inlines(node.children, place),
    }),
  ],
  list,
  table,
  blockquote: (node, place) =>
    blocks(node.children, {
      ...place,
      textStyle: style.quote,
      indent: place.indent + QUOTE_INDENT,
      width: place.width - QUOTE_INDENT,
    }),
  code: (node, place) => [
    new Paragraph({
      style: style.code,
      ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
      children: literal(node.value),
    }),
  ],
  thematicBreak: () => [new Paragraph({ style: style.rule })],
  pageBreak: () => [new Paragraph({ style: style.pageBreak, pageBreakBefore: true })],
  contents: (_node, place) => contentsList(place.job),
  callout,
  concept,
  field,
};

/** A heading between the boxes of a local answer looks like a part of them. */
function localLook(node: Heading, { job, inLocalBox }: Place): Partial<ParagraphOptions> {
  if (!inLocalBox) return {};
  const { local, localTint } = job.palette;
  const room = job.publication.numbered && node.number !== null ? headingIndent(node.level) : 0;
  const air = (space: number) => ({ style: 'single' as const, size: 4, space, color: localTint });
  return {
    spacing: { before: 0, after: 0 },
    indent: { left: BOX_INDENT + room, hanging: room },
    shading: { type: 'clear', color: 'auto', fill: localTint },
    border: { top: air(8), left: { style: 'single', size: 36, space: 8, color: local }, bottom: air(3) },
  };
}

function heading(node: Heading, place: Place): Paragraph {
  const { publication, names, headingNumbers } = place.job;
  const name = names.ofAnchor(node.anchor);
  const native = publication.numbered && node.number !== null && headingNumbers.take(node.level, node.number);
  const typed = node.number === null || native ? [] : [new TextRun({ children: [node.number, new Tab()] })];
  const text = inlines(node.children, place);
  const { start, end } = bookmark(place.job, name ?? node.anchor);
  return new Paragraph({
    style: headingStyle(node.level),
    ...(publication.numbered && !native ? { numbering: false } : {}),
    ...localLook(node, place),
    children: [...typed, start, ...text, end],
  });
}

/** What a paragraph owes to its neighbours. */
function beside(node: Block, before: Block | undefined, after: Block | undefined, place: Place): Place {
  if (node.type !== 'paragraph') return place;
  const afterList = before?.type === 'list' && hasListStyles(place);
  return { ...place, afterList, keepNext: place.keepNext || introduces(node, after) };
}

/** Blocks in the order they stand. */
export function blocks(nodes: readonly Block[], place: Place): FileChild[] {
  return nodes.flatMap((node, index) => {
    // The map is total by type; TypeScript cannot tell that the handler found by a node's type takes that node.
    const handle = handlers[node.type] as Handler<Block>;
    return handle(node, beside(node, nodes[index - 1], nodes[index + 1], place));
  });
}
