import type { PhrasingContent } from 'mdast';
import type { Span } from '../core/span.ts';
import type { AnswerBlock } from '../fieldtypes/field-type.ts';
import type { ParsedDocument } from '../parse/document.ts';
import {
  attribute,
  type ContainerDirective,
  contentOf,
  isBlockDirective,
  type LeafDirective,
  labelOf,
  spanOf,
} from '../parse/tree.ts';
import { directivesOf, htmlWithoutComments } from '../parse/walk.ts';
import type { LocalFrontMatter } from './data.ts';

/** One answer of a local guideline. */
export interface Answer {
  /** Empty when the author forgot it; lint says so. */
  readonly id: string;
  /** Where the id stands, or the directive's name when there is none. */
  readonly idSpan: Span;
  /** The content, with comments, without answers that an unclosed container swallowed. */
  readonly blocks: readonly AnswerBlock[];
  /** From the first block to the last; after the opening line when there is none. */
  readonly contentSpan: Span;
  /** True when nothing is written, or only comments. */
  readonly empty: boolean;
  /** `ikke-relevant="…"`: the reason and where it stands; null when the attribute is not there. */
  readonly waiver: { readonly reason: string; readonly span: Span } | null;
  readonly node: ContainerDirective | LeafDirective;
}

/** A local guideline: the tilbud's answers to a template. */
export interface Guideline {
  readonly document: ParsedDocument;
  readonly front: LocalFrontMatter;
  /** `id` and `version` of the pinned template. */
  readonly pinned: { readonly id: string; readonly version: string };
  /** In the order of the document. */
  readonly answers: readonly Answer[];
}

/** Builds the model of a local document. Total: whatever is wrong in the text is left for the rules to tell. */
export function buildGuideline(document: ParsedDocument, front: LocalFrontMatter): Guideline {
  const [id = '', version = ''] = front.skabelon.split('@');
  const answers = directivesOf(document.tree).flatMap(({ directive }) =>
    isBlockDirective(directive, 'skrivefelt') ? [buildAnswer(directive)] : [],
  );
  return { document, front, pinned: { id, version }, answers };
}

function buildAnswer(node: ContainerDirective | LeafDirective): Answer {
  const id = attribute(node, 'id');
  const waivers = node.attributes.filter(({ name }) => name === 'ikke-relevant');
  const [waiver] = waivers;
  // A container that was never closed holds the answers after it; each of them is an answer of its own.
  const blocks = [...labelAsText(node), ...contentOf(node)].filter(
    (block) => !isBlockDirective(block, 'skrivefelt'),
  );
  const [first, last] = [blocks[0], blocks.at(-1)];
  const afterOpening = { start: node.openingSpan.end, end: node.openingSpan.end };
  return {
    id: id?.value ?? '',
    idSpan: id?.span ?? node.nameSpan,
    blocks,
    contentSpan: first && last ? { start: spanOf(first).start, end: spanOf(last).end } : afterOpening,
    empty: blocks.every(isBlank),
    // A reason that is typed twice is an error; until it is mended both are printed.
    waiver: waiver
      ? { reason: waivers.map(({ value }) => value.trim()).join('; '), span: waiver.span }
      : null,
    node,
  };
}

/** The label of an answer is text that the author wrote: `::skrivefelt[kort svar]{#id}`. */
function labelAsText(node: ContainerDirective | LeafDirective): readonly AnswerBlock[] {
  const label = labelOf(node);
  const [first, last] = [label[0], label.at(-1)];
  if (!first?.position || !last?.position) return [];
  const children: PhrasingContent[] = [...label];
  return [{ type: 'paragraph', children, position: { start: first.position.start, end: last.position.end } }];
}

function isBlank(block: AnswerBlock): boolean {
  return block.type === 'html' && htmlWithoutComments(block) === '';
}
