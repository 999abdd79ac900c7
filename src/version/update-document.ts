import { fold } from '../core/fold.ts';
import type { Span } from '../core/span.ts';
import type { TilbudData } from '../model/data.ts';
import type { Guideline } from '../model/guideline.ts';
import type { Template } from '../model/template.ts';
import { type AffectedField, affectedFields } from './affected-fields.ts';
import { type ArrangedPiece, type Arrangement, arranged } from './arrangement.ts';
import { type LocalPiece, localPieces } from './local-pieces.ts';
import { toolTextOf } from './tool-text.ts';

/** A local document and the version that it is moved to. */
export interface UpdateRequest {
  readonly guideline: Guideline;
  /** The pinned version; null when it is not to be found. */
  readonly from: Template | null;
  readonly to: Template;
  readonly tilbud: TilbudData;
  /** Reads the updated text, so that it can be proved before it is written. */
  readonly reread: (text: string) => Guideline | null;
}

/** The updated text with what was done, or in Danish why the document is left alone. */
export type Update =
  | { readonly ok: true; readonly text: string; readonly done: UpdateDone }
  | { readonly ok: false; readonly reason: string };

/** What an update did. */
export interface UpdateDone extends Omit<Arrangement, 'pieces'> {
  /** Fields in which the new version concerns the document; empty when the pinned one is not to be found. */
  readonly affected: readonly AffectedField[];
  /** Whether the document is a draft again, because somebody has to read or write something. */
  readonly draftAgain: boolean;
}

/**
 * Moves a local document to a version of its template by the fields' ids. Every answer keeps its bytes, but for the id
 * of a renamed field. The result is read again before it is handed out: an answer that is not in it, or a second update
 * that would change anything, leaves the document as it is. On the version that is pinned already, nothing is done
 * unless a field lacks its place or an answer its field.
 */
export function updateDocument(request: UpdateRequest): Update {
  const updated = rewritten(request);
  if (!updated.ok) return updated;
  if (!isMoved(request) && isSettled(updated.done)) {
    return { ...updated, text: request.guideline.document.source.text };
  }
  const { to, tilbud, reread } = request;
  const guideline = reread(updated.text);
  if (guideline === null) return { ok: false, reason: UNSAFE };
  const again = rewritten({ guideline, from: to, to, tilbud, reread });
  const isStable = again.ok && again.text === updated.text;
  return isStable && holdsAll(guideline, updated.kept) ? updated : { ok: false, reason: UNSAFE };
}

const UNSAFE =
  'Svarene kan ikke flyttes, uden at teksten kommer til at betyde noget andet. Kør »skrivefelt lint«, og ret fejlene først.';

/** Whether every field has its place and every answer the place that it can have. */
function isSettled({ added, renamed, parked, restored }: UpdateDone): boolean {
  return [added, renamed, parked, restored].every((done) => done.length === 0);
}

function isMoved({ guideline: { pinned }, to: { front } }: UpdateRequest): boolean {
  return pinned.version !== front.version || pinned.id !== front.id;
}

type Rewritten =
  | (Extract<Update, { ok: true }> & { readonly kept: readonly string[] })
  | Extract<Update, { ok: false }>;

function rewritten(request: UpdateRequest): Rewritten {
  const { guideline, from, to, tilbud } = request;
  const versions = from === null || from === to ? [to] : [from, to];
  const cut = localPieces(guideline, toolTextOf(versions));
  if (!cut.ok) return cut;
  const { pieces, ...changes } = arranged({ pieces: cut.pieces, from, to, tilbud });
  const moves = isMoved(request);
  const affected = from !== null && moves ? affectedFields(guideline, { from, to, tilbud }) : [];
  const needsPerson =
    affected.length + changes.added.length + changes.parked.length > 0 || (from === null && moves);
  const draftAgain = needsPerson && guideline.front.status !== 'kladde';
  const edits = [pinEdit(guideline, to), ...(draftAgain ? [statusEdit(guideline)] : [])];
  const body = joined(pieces, cut.pieces, guideline);
  return {
    ok: true,
    text: `${editedHead(guideline, edits)}${body}`,
    done: { ...changes, affected, draftAgain },
    kept: pieces.flatMap((piece) =>
      piece.from?.kind === 'answer' ? [textOf(piece, lineEnding(guideline))] : [],
    ),
  };
}

/** Whether every answer stands in the document byte for byte, as an answer. */
function holdsAll({ answers, document }: Guideline, kept: readonly string[]): boolean {
  const { text } = document.source;
  const left = answers.map(({ node }) =>
    text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
  );
  return kept.every((one) => {
    const at = left.indexOf(one.trim());
    return at >= 0 && left.splice(at, 1).length === 1;
  });
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The `skabelon` of the front matter with the new version, in the quotes that the author uses. */
function pinEdit(guideline: Guideline, { front }: Template): Edit | null {
  return valueEdit(guideline, 'skabelon', `${front.id}@${front.version}`);
}

function statusEdit(guideline: Guideline): Edit | null {
  return valueEdit(guideline, 'status', 'kladde');
}

function valueEdit({ document }: Guideline, key: string, value: string): Edit | null {
  const written = document.frontMatter?.value;
  if (!document.frontMatter || typeof written !== 'object' || written === null) return null;
  const typed = Object.keys(written).find((name) => fold(name) === key);
  if (typed === undefined) return null;
  const span = document.frontMatter.valueSpan([typed]);
  const quote = /^["']/.exec(document.source.text.slice(span.start, span.end))?.[0] ?? '';
  return { span, text: `${quote}${value}${quote}` };
}

function editedHead({ document }: Guideline, edits: readonly (Edit | null)[]): string {
  const { text } = document.source;
  const end = document.frontMatter?.span.end ?? 0;
  return edits
    .filter((edit) => edit !== null)
    .sort((one, other) => other.span.start - one.span.start)
    .reduce(
      (head, { span, text: value }) => `${head.slice(0, span.start)}${value}${head.slice(span.end)}`,
      text.slice(0, end),
    );
}

/** The line ending that the author's program writes. */
function lineEnding({ document }: Pick<Guideline, 'document'>): string {
  return /\r\n|\n|\r/.exec(document.source.text)?.[0] ?? '\n';
}

/** A piece as it is written: the template's own text takes the document's line ending. */
function textOf({ text, isTools }: ArrangedPiece, eol: string): string {
  return isTools ? text.replace(/\r\n|\n|\r/g, eol) : text;
}

/** The pieces with the blank lines that stood between them; where others stand together now, one blank line. */
function joined(
  pieces: readonly ArrangedPiece[],
  old: readonly LocalPiece[],
  { document }: Guideline,
): string {
  const { text } = document.source;
  const eol = lineEnding({ document });
  const start = document.frontMatter?.span.end ?? 0;
  const between = (one: LocalPiece | undefined, other: LocalPiece | undefined): string =>
    text.slice(one?.span.end ?? start, other?.span.start ?? text.length);
  if (pieces.length === 0) return old.length === 0 ? between(undefined, undefined) : eol;
  let body = '';
  for (const [at, piece] of pieces.entries()) {
    const previous = pieces[at - 1];
    const stoodHere = previous
      ? previous.from !== null && piece.from?.at === previous.from.at + 1
      : piece.from !== null && piece.from === old[0];
    const gap = stoodHere ? between(previous?.from ?? undefined, piece.from ?? undefined) : null;
    body += gap ?? (piece.close ? eol : `${eol}${eol}`);
    body += textOf(piece, eol);
  }
  const last = pieces.at(-1)?.from;
  return `${body}${last && last === old.at(-1) ? between(last, undefined) : eol}`;
}
