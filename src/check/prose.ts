import type { Nodes, Parents } from 'mdast';
import { addressesIn } from '../core/addresses.ts';
import { valueAt } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { attribute, isDirective, spanOf } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';
import type { DataPath } from '../parse/yaml.ts';
import { OBJECT, TextWithPlaces } from './text-with-places.ts';

/** What a stretch of prose is in the document. */
export type ProseKind =
  | 'afsnit'
  | 'overskrift'
  | 'celle'
  /** The label of a directive. */
  | 'etiket'
  /** A reason in an attribute: `ikke-relevant="…"`. */
  | 'begrundelse'
  /** A text of the front matter: the title, a change entry. */
  | 'hoved';

/** A part of a block that rules on words leave alone or look at more closely. `end` exclusive, in the block's text. */
export interface ProseMark {
  readonly kind: 'link' | 'adresse' | 'kode' | 'fed' | 'kursiv';
  readonly start: number;
  readonly end: number;
}

/**
 * The running text of one block as a reader meets it: across emphasis, links and line endings, without comments and
 * footnote marks. Code, pictures and `:oplysning[…]` are one `OBJECT` each. Escapes and entities are as typed.
 */
export interface ProseBlock {
  readonly kind: ProseKind;
  readonly text: string;
  readonly marks: readonly ProseMark[];
  /** What it stands in, outermost first; empty for the front matter. */
  readonly ancestors: readonly Parents[];
  /** The range in the file of a part of `text`. */
  spanOf(start: number, end: number): Span;
}

/** All prose of a document in reading order, the front matter first. */
export function proseOf(document: ParsedDocument): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [...frontMatterProse(document)];
  walk(document.tree, (node, ancestors) => {
    const kind = kindOf(node);
    if (isDirective(node)) blocks.push(...reasonOf(node, ancestors, document));
    if (kind === null) return true;
    blocks.push(blockOf(node, kind, ancestors, document));
    return false;
  });
  return blocks.filter(({ text }) => text.trim() !== '');
}

function kindOf(node: Nodes): ProseKind | null {
  if (node.type === 'heading') return 'overskrift';
  if (node.type === 'tableCell') return 'celle';
  if (node.type === 'paragraph') return node.data?.directiveLabel ? 'etiket' : 'afsnit';
  return null;
}

const INLINE_MARKS: Readonly<Record<string, ProseMark['kind']>> = {
  link: 'link',
  linkReference: 'link',
  inlineCode: 'kode',
  strong: 'fed',
  emphasis: 'kursiv',
};

function blockOf(
  block: Nodes,
  kind: ProseKind,
  ancestors: readonly Parents[],
  { source }: ParsedDocument,
): ProseBlock {
  const places = new TextWithPlaces(source.text);
  const inside: { readonly kind: ProseMark['kind']; readonly span: Span }[] = [];
  walk(block, (node) => {
    const mark = INLINE_MARKS[node.type];
    if (mark) inside.push({ kind: mark, span: spanOf(node) });
    if (node.type === 'text') places.add(spanOf(node));
    else if (node.type === 'break') places.addFor(spanOf(node), ' ');
    else if (isObject(node)) places.addFor(spanOf(node), OBJECT);
    return !isObject(node);
  });
  const marks = inside.map(({ kind: mark, span }): ProseMark => {
    return { kind: mark, start: places.indexOf(span.start), end: places.indexOf(span.end) };
  });
  return finished(places, kind, ancestors, marks);
}

function isObject(node: Nodes): boolean {
  if (node.type === 'textDirective') return node.name === 'oplysning';
  return node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference';
}

function finished(
  places: TextWithPlaces,
  kind: ProseKind,
  ancestors: readonly Parents[],
  marks: readonly ProseMark[],
): ProseBlock {
  const { text } = places;
  const addresses = addressesIn(text).map(({ start, shown }): ProseMark => {
    return { kind: 'adresse', start, end: start + shown.length };
  });
  return {
    kind,
    text,
    ancestors,
    marks: [...marks, ...addresses],
    spanOf: (start, end) => places.spanOf(start, end),
  };
}

/** A leaf directive's label has no paragraph around it, and a reason is an attribute. */
function reasonOf(
  node: Nodes,
  ancestors: readonly Parents[],
  document: ParsedDocument,
): readonly ProseBlock[] {
  if (!isDirective(node)) return [];
  const label =
    node.type === 'leafDirective' && node.children.length > 0
      ? [blockOf(node, 'etiket', [...ancestors, node], document)]
      : [];
  const reason = attribute(node, 'ikke-relevant');
  if (!reason || reason.value === '') return label;
  const places = new TextWithPlaces(document.source.text);
  places.add(reason.valueSpan);
  return [...label, finished(places, 'begrundelse', [...ancestors, node], [])];
}

/** Keys of the front matter that hold prose, at any level. */
const PROSE_KEYS = ['titel', 'dokumentbrugere', 'maalgruppe', 'udarbejdet-af', 'dokumentansvarlig'] as const;

function frontMatterProse({ source, frontMatter }: ParsedDocument): readonly ProseBlock[] {
  if (!frontMatter) return [];
  const changes = valueAt(frontMatter.value, ['aendringer']);
  const paths: readonly DataPath[] = [
    ...PROSE_KEYS.map((key) => [key]),
    ...(Array.isArray(changes) ? changes.map((_, at) => ['aendringer', at, 'tekst']) : []),
  ];
  return paths.flatMap((path) => {
    const value = valueAt(frontMatter.value, path);
    if (value === undefined || value === null) return [];
    const span = frontMatter.valueSpan(path);
    const typed = source.text.slice(span.start, span.end);
    // A value in quotes or over several lines is typed in another way than it reads.
    if (typed === '' || typed !== String(value)) return [];
    const places = new TextWithPlaces(source.text);
    places.add(span);
    return [finished(places, 'hoved', [], [])];
  });
}
