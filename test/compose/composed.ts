import type {
  Block,
  Footnote,
  HeaderCell,
  Heading,
  Inline,
  ListItem,
  Publication,
} from '../../src/publication/publication.ts';
import { publisherOf } from '../../src/publish.ts';
import { type Files, LOCAL, local, TEMPLATE, template, workspace } from '../pipeline/small-workspace.ts';

/** A template and an answer to it, both bodies in Markdown, with further front matter. */
export interface Pair {
  readonly template: string;
  readonly front?: string;
  /** Left out: the regional document itself is composed. */
  readonly local?: string;
  readonly localFront?: string;
  readonly publicEdition?: boolean;
  readonly files?: Files;
}

/** Composes a document of a small workspace. */
export async function composed(pair: Pair): Promise<Publication> {
  const { project } = workspace({
    [TEMPLATE]: template(pair.template, pair.front),
    ...(pair.local === undefined ? {} : { [LOCAL]: local(pair.local, pair.localFront) }),
    ...pair.files,
  });
  const document = project.load(pair.local === undefined ? TEMPLATE : LOCAL);
  if (!document) throw new Error('no document');
  const publisher = await publisherOf(project, []);
  return publisher.publication(document, pair.publicEdition === true);
}

/** The text of a publication's body and footnotes, one block a line; footnote marks are `[1]`, pictures `[alt]`. */
export function textOf({ body, footnotes }: Pick<Publication, 'body' | 'footnotes'>): string {
  return [
    ...body.flatMap(lines),
    ...footnotes.flatMap(({ children }: Footnote) => children.flatMap(lines)),
  ].join('\n');
}

/** The text of blocks. */
export function blockText(blocks: readonly Block[]): string {
  return blocks.flatMap(lines).join('\n');
}

/** The text of running text. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(words).join('');
}

/** All headings in the order of the document, also those inside answers. */
export function headings({ body }: Pick<Publication, 'body'>): readonly Heading[] {
  return allBlocks(body).filter((block) => block.type === 'heading');
}

/** A block of a kind, wherever it stands; fails when there is none. */
export function find<Type extends Block['type']>(
  { body }: Pick<Publication, 'body'>,
  type: Type,
): Block & { type: Type } {
  const found = allBlocks(body).find((block): block is Block & { type: Type } => block.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
}

/** Every block with those inside it, in reading order. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(inside(block))]);
}

/** The value of a header cell by its label; fails when there is none. */
export function headerValue({ header }: Publication, label: string): readonly string[] {
  const cell = header.rows.flat().find((one: HeaderCell) => one.label === label);
  if (!cell) throw new Error(`no header cell ${label}`);
  return cell.value;
}

/** Every piece of running text. */
export function allInlines({ body, footnotes }: Publication): readonly Inline[] {
  const blocks = [...body, ...footnotes.flatMap(({ children }) => children)];
  return allBlocks(blocks).flatMap((block) => runs(block).flatMap((run) => run.flatMap(withInner)));
}

function withInner(inline: Inline): readonly Inline[] {
  return [inline, ...('children' in inline ? inline.children.flatMap(withInner) : [])];
}

function lines(block: Block): readonly string[] {
  if (block.type === 'list')
    return block.items.flatMap((item, at) => itemLines(item, block.ordered ? `${block.start + at}. ` : ''));
  const own = block.type === 'code' ? [block.value] : runs(block).map(inlineText);
  return [...own, ...inside(block).flatMap(lines)];
}

/** An item with its number. */
function itemLines({ children }: ListItem, mark: string): readonly string[] {
  const [first = '', ...rest] = children.flatMap(lines);
  return [`${mark}${first}`, ...rest];
}

/** The running text that stands in a block itself. */
function runs(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'table':
      return block.caption ? [block.caption] : [];
    case 'callout':
      return [block.title];
    case 'concept':
      return [block.term, block.discouraged.map((value) => ({ type: 'text', value: `${value} ` }))];
    case 'field':
      return [block.label, [{ type: 'text', value: block.caption }]];
    default:
      return [];
  }
}

function inside(block: Block): readonly Block[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ children }) => children);
    case 'table':
      return [block.header, ...block.rows].flat().flatMap(({ children }) => children);
    case 'field':
      return [...block.demand, ...block.answer];
    case 'blockquote':
    case 'callout':
    case 'concept':
      return block.children;
    default:
      return [];
  }
}

function words(inline: Inline): string {
  if ('children' in inline) return inlineText(inline.children);
  if ('value' in inline) return inline.value;
  if (inline.type === 'break') return '\n';
  return inline.type === 'image' ? `[${inline.alt}]` : `[${inline.footnote + 1}]`;
}
