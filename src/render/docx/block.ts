import { introduces } from '../../publication/introduces.ts';
import type { Block, Heading } from '../../publication/publication.ts';
import { bookmark } from './bookmark.ts';
import { callout } from './callout.ts';
import { concept } from './concept.ts';
import { contentsList } from './contents-list.ts';
import type { Element } from './element.ts';
import { field } from './field.ts';
import { barTitle } from './frame.ts';
import { inlines } from './inline.ts';
import type { Place } from './job.ts';
import { hasListStyles, list } from './list.ts';
import { literal } from './literal.ts';
import { headingIndent } from './numbering.ts';
import { Paragraph, StandingParagraph } from './paragraph.ts';
import { run, TAB, words } from './run.ts';
import { headingStyle, style } from './style-names.ts';
import { table } from './table.ts';

type Handler<Node extends Block> = (node: Node, place: Place) => Element[];
type Handlers = { readonly [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> };

/** Indent of a block quote, in twips. */
const QUOTE_INDENT = 340;
/** What the last item of a list lacks of the distance between paragraphs, in twips. */
const AFTER_LIST = 70;

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
  pageBreak: (_node, place) => [
    new StandingParagraph({ style: style.pageBreak, pageBreakBefore: true, ...place.frame?.bar }),
  ],
  contents: (_node, place) => contentsList(place.job),
  callout,
  concept,
  field,
};

function heading(node: Heading, place: Place): StandingParagraph {
  const { publication, names, headingNumbers } = place.job;
  const name = names.ofAnchor(node.anchor);
  const native = publication.numbered && node.number !== null && headingNumbers.take(node.level, node.number);
  const typed = node.number === null || native ? [] : [run([words(node.number), TAB])];
  const text = inlines(node.children, place);
  const room = publication.numbered && node.number !== null ? headingIndent(node.level) : 0;
  const { start, end } = bookmark(place.job, name ?? node.anchor);
  return new StandingParagraph({
    style: headingStyle(node.level),
    ...(publication.numbered && !native ? { numbering: false } : {}),
    ...barTitle(place.frame, place.job.palette, room),
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
export function blocks(nodes: readonly Block[], place: Place): Element[] {
  return nodes.flatMap((node, index) => {
    // The map is total by type; TypeScript cannot tell that the handler found by a node's type takes that node.
    const handle = handlers[node.type] as Handler<Block>;
    return handle(node, beside(node, nodes[index - 1], nodes[index + 1], place));
  });
}
