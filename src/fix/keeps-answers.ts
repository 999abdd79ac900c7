import type { Fix } from '../core/diagnostic.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { attribute, type Directive, spanOf } from '../parse/tree.ts';
import { directivesOf } from '../parse/walk.ts';
import { placeAfter } from './apply-edits.ts';
import { keepsData } from './keeps-data.ts';

/**
 * Whether a document that was fixed has the same fields and boxes, with the same ids, in the same order, each from and
 * to the same places, and the same front matter. Every word outside the fixes is then where it was, in the answer it was in.
 * Only an unsure fix may change an opening line itself, or make one of what was text.
 */
export function keepsAnswers(before: ParsedDocument, after: ParsedDocument, made: readonly Fix[]): boolean {
  if (!keepsFrontMatter(before, after, made)) return false;
  const unsure = made.filter(({ kind }) => kind === 'usikker');
  const left = [...blocksOf(after)];
  for (const block of blocksOf(before)) {
    const at = left.findIndex((one) => isAt(one, block, made));
    const skipped = left.splice(0, at + 1);
    const found = skipped.pop();
    if (!found || !skipped.every((one) => isMade(one, unsure, made))) return false;
    const isSame = found.name === block.name && found.id === block.id;
    if (!isSame && !unsure.some(({ span }) => meets(span, block.opening))) return false;
  }
  return left.every((one) => isMade(one, unsure, made));
}

function keepsFrontMatter(before: ParsedDocument, after: ParsedDocument, made: readonly Fix[]): boolean {
  const [old, now] = [before.frontMatter, after.frontMatter];
  if (!old || !now) return old === now;
  return keepsData(old, now, made);
}

interface Block {
  readonly name: string;
  readonly id: string | null;
  readonly span: Span;
  readonly opening: Span;
}

function blocksOf({ tree }: ParsedDocument): readonly Block[] {
  return directivesOf(tree)
    .map(({ directive }) => directive)
    .filter(({ type }) => type !== 'textDirective')
    .map((directive: Directive) => ({
      name: directive.name,
      id: attribute(directive, 'id')?.value ?? null,
      span: spanOf(directive),
      opening: directive.openingSpan,
    }));
}

function isAt({ span }: Block, { span: old }: Block, made: readonly Fix[]): boolean {
  const [start, end] = [placeAfter(old.start, made), placeAfter(old.end, made)];
  return (
    start.least <= span.start && span.start <= start.most && end.least <= span.end && span.end <= end.most
  );
}

/** Whether a block that was not there before was made by a fix in its opening line. */
function isMade({ opening }: Block, unsure: readonly Fix[], made: readonly Fix[]): boolean {
  return unsure.some(({ span }) => {
    const [start, end] = [placeAfter(span.start, made).least, placeAfter(span.end, made).most];
    return meets({ start, end }, opening);
  });
}

function meets(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
