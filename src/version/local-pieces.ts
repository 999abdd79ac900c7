import type { Html, RootContent } from 'mdast';
import type { Span } from '../core/span.ts';
import type { Answer, Guideline } from '../model/guideline.ts';
import { spanOf } from '../parse/tree.ts';
import { directivesOf, headingText, htmlWithoutComments, walk } from '../parse/walk.ts';
import type { ToolText } from './tool-text.ts';

/** Whole lines of a local document that belong together, and what they are to `update`. */
export type LocalPiece = {
  /** Number in the document, from 0. */
  readonly at: number;
  readonly span: Span;
  readonly text: string;
} & (
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** A heading that the tool put there. */
  | { readonly kind: 'heading'; readonly name: string }
  /** A comment that says only what the template says. */
  | { readonly kind: 'guidance' }
  /** The heading and comment over the answers that have no field. */
  | { readonly kind: 'marker' }
  /** What the author wrote outside the fields; `comment` when no reader sees it. */
  | { readonly kind: 'own'; readonly comment: boolean }
);

/** The pieces of a document, or in Danish why its parts cannot be moved safely. */
export type LocalPieces =
  | { readonly ok: true; readonly pieces: readonly LocalPiece[] }
  | { readonly ok: false; readonly reason: string };

/** Cuts a local document into pieces. `toolText` knows the words that are the template's and not the author's. */
export function localPieces(guideline: Guideline, toolText: ToolText): LocalPieces {
  const { document, answers } = guideline;
  const { text } = document.source;
  const nodes = document.tree.children.filter(({ type }) => type !== 'yaml');
  const reason = structuralFault(guideline, nodes);
  if (reason !== null) return { ok: false, reason };
  const byNode = new Map<RootContent, Answer>(answers.map((answer) => [answer.node, answer]));
  const pieces: LocalPiece[] = [];
  let last = document.frontMatter?.span.end ?? 0;
  for (const [at, node] of nodes.entries()) {
    const span = wholeLines(text, spanOf(node));
    if (text.slice(last, span.start).trim() !== '') return { ok: false, reason: TANGLED };
    last = span.end;
    const next = nodes.slice(at + 1).find((later) => byNode.has(later));
    const following = (next && byNode.get(next)?.id) ?? null;
    const common = { at, span, text: text.slice(span.start, span.end) };
    pieces.push({ ...common, ...kindOf(node, byNode, following, toolText) });
  }
  return text.slice(last).trim() === '' ? { ok: true, pieces } : { ok: false, reason: TANGLED };
}

type Kind = LocalPiece extends infer Piece
  ? Piece extends LocalPiece
    ? Omit<Piece, 'at' | 'span' | 'text'>
    : never
  : never;

function kindOf(
  node: RootContent,
  byNode: ReadonlyMap<RootContent, Answer>,
  following: string | null,
  toolText: ToolText,
): Kind {
  const answer = byNode.get(node);
  if (answer) return { kind: 'answer', answer };
  if (node.type === 'heading') {
    const name = headingText(node);
    const isPlain = node.children.every(({ type }) => type !== 'html');
    if (isPlain && toolText.isMarkerHeading(name)) return { kind: 'marker' };
    if (isPlain && toolText.isHeading(name)) return { kind: 'heading', name };
  }
  if (node.type !== 'html' || !isOneComment(node)) {
    return { kind: 'own', comment: node.type === 'html' && htmlWithoutComments(node) === '' };
  }
  if (toolText.isMarkerComment(node.value)) return { kind: 'marker' };
  return toolText.isGuidance(node.value, following) ? { kind: 'guidance' } : { kind: 'own', comment: true };
}

const TANGLED =
  'Teksten hænger sammen på en måde, hvor felterne ikke kan flyttes. Kør »skrivefelt lint«, og ret fejlene i opbygningen først.';

function structuralFault({ document, answers }: Guideline, nodes: readonly RootContent[]): string | null {
  if (document.source.invalidUtf8At !== null) {
    return 'Filen er ikke gemt som UTF-8. Gem den igen som UTF-8.';
  }
  const open = directivesOf(document.tree).find(
    ({ directive }) => directive.type === 'containerDirective' && !directive.closed,
  );
  if (open) {
    return `Et skrivefelt er ikke lukket; det begynder i linje ${open.directive.position?.start.line ?? 1}. Sæt linjen ::: efter svaret.`;
  }
  if (hasOpenComment(document.tree)) return 'En kommentar er ikke lukket. Sæt --> efter den.';
  const top = new Set<RootContent>(nodes);
  return answers.every(({ node }) => top.has(node))
    ? null
    : 'Et skrivefelt står inde i noget andet, fx i en liste eller i et andet felt. Flyt det ud på en linje for sig selv.';
}

function hasOpenComment(tree: Parameters<typeof walk>[0]): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.type === 'html' && htmlWithoutComments(node).includes('<!--')) found = true;
  });
  return found;
}

function isOneComment({ value }: Html): boolean {
  return value.startsWith('<!--') && value.indexOf('-->') === value.trimEnd().length - 3;
}

/** A block with the blanks before and after it on its own lines. */
function wholeLines(text: string, { start, end }: Span): Span {
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  const after = /^[ \t]*/.exec(text.slice(end, end + 200))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}
