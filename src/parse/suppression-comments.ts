import type { Html, Nodes, Parents } from 'mdast';
import { commentsIn } from '../core/comments.ts';
import { derived } from '../core/derived.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from './document.ts';
import { spanOf } from './tree.ts';
import { htmlWithoutComments, nodesOf } from './walk.ts';

/** `<!-- skrivefelt-fra regel-id, regel-id: begrundelse -->` in a document. */
export interface SuppressionComment {
  /** The rules it names, as typed. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
  /** Why; empty when nothing is said. */
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
  /** Whose findings it is about: those that begin in here. Null when there is nothing for it to be about. */
  readonly scope: Span | null;
}

const SUPPRESSION = /^\s*skrivefelt-fra(?![\p{L}\p{N}_-])/iu;

/** Whether a comment, `<!--` and `-->` included, switches rules off rather than saying something to a reader. */
export function isSuppressionComment(comment: string): boolean {
  return SUPPRESSION.test(comment.replace(/^<!--/, ''));
}

/**
 * The comments of a document that switch rules off, in reading order. One that stands before everything but the front
 * matter and other comments is about the whole document; one on a line of its own is about the block after it
 * (paragraph, heading, list, table, directive); one inside a paragraph, a heading or a row of a table is about that.
 */
export function suppressionComments({
  source,
  tree,
  frontMatter,
}: ParsedDocument): readonly SuppressionComment[] {
  const { text } = source;
  const found: SuppressionComment[] = [];
  for (const { node, ancestors } of nodesOf(tree, 'html')) {
    if (!node.value.includes('<!--')) continue;
    const { start, end } = spanOf(node);
    for (const comment of commentsIn(text.slice(start, end))) {
      const whole = text.slice(start + comment.start, start + comment.end);
      const inside = whole.slice('<!--'.length, -'-->'.length);
      const opening = SUPPRESSION.exec(inside);
      if (!opening) continue;
      const at = start + comment.start;
      const from = at + '<!--'.length + opening[0].length;
      const said = inside.slice(opening[0].length);
      const colon = said.indexOf(':');
      found.push({
        rules: namesIn(colon < 0 ? said : said.slice(0, colon), from),
        reason:
          colon < 0
            ? ''
            : said
                .slice(colon + 1)
                .replace(/\s+/g, ' ')
                .trim(),
        span: { start: at, end: at + whole.length },
        scope: isAtTop(text, frontMatter?.span.end ?? 0, at)
          ? { start: 0, end: text.length }
          : scopeOf(node, ancestors, text),
      });
    }
  }
  return found;
}

function namesIn(text: string, base: number): SuppressionComment['rules'] {
  return [...text.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    span: { start: base + match.index, end: base + match.index + match[0].length },
  }));
}

function isAtTop(text: string, start: number, at: number): boolean {
  const between = /\s*(?=(<!--)?)/y;
  for (let from = start; from < at; ) {
    between.lastIndex = from;
    const found = between.exec(text);
    from += found?.[0].length ?? 0;
    if (from >= at) return true;
    if (found?.[1] === undefined) return false;
    const end = text.indexOf('-->', from + 4);
    from = end < 0 ? at : end + 3;
  }
  return true;
}

/** Blocks that an inline comment is about; a cell is too little to see what is meant. */
const HOMES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableRow']);

function scopeOf(node: Html, ancestors: readonly Parents[], text: string): Span | null {
  const home = ancestors.findLast(({ type }) => HOMES.has(type));
  if (home) return wholeLines(home, text);
  // What stands after a comment on its line is part of the same block.
  if (htmlWithoutComments(node) !== '') return wholeLines(node, text);
  const parent = ancestors.at(-1);
  const next = parent && afterComments(parent).get(node);
  return next ? wholeLines(next, text) : null;
}

/** What comes after each comment, further comments left out; found for all at once, for thousands may stand in a row. */
const afterComments = derived(({ children }: Parents): ReadonlyMap<Nodes, Nodes> => {
  const after = new Map<Nodes, Nodes>();
  let next: Nodes | null = null;
  for (const child of children.toReversed()) {
    if (!isComment(child)) next = child;
    else if (next) after.set(child, next);
  }
  return after;
});

function isComment(node: Nodes): boolean {
  return node.type === 'html' && htmlWithoutComments(node) === '';
}

/** From the start of the first line, for findings about what is typed before the block's own text, to its end. */
function wholeLines(node: Nodes, text: string): Span {
  const { start, end } = spanOf(node);
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return { start: start === 0 ? 0 : line, end };
}
