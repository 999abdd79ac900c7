import type { Heading } from 'mdast';
import type { TilbudData } from '../model/data.ts';
import { type ScaffoldPart, scaffoldParts } from '../model/scaffold.ts';
import type { Template, TemplateField } from '../model/template.ts';
import { attribute } from '../parse/tree.ts';
import { headingText } from '../parse/walk.ts';
import type { LocalPiece } from './local-pieces.ts';
import { type AnswerPiece, isWritten, placedAnswers } from './placed-answers.ts';
import { type Surrounding, surroundingsOf } from './surroundings.ts';
import { MARKER_COMMENT, MARKER_HEADING, sameWords } from './tool-text.ts';

/** One piece of the updated document. */
export interface ArrangedPiece {
  readonly text: string;
  /** The piece of the old document that it is, or that it replaces where it stands; null for one that is put in. */
  readonly from: LocalPiece | null;
  /** Whether the text is the template's rather than the author's, whose line endings are kept. */
  readonly isTools: boolean;
  /** Whether it stands right under a comment that belongs to it. */
  readonly close: boolean;
}

/** The updated document in pieces, and what became of the answers. */
export interface Arrangement {
  readonly pieces: readonly ArrangedPiece[];
  /** Fields that had no answer and now stand ready for one. */
  readonly added: readonly TemplateField[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Answers without a field that stood among the others before. */
  readonly parked: readonly string[];
  /** Answers that stood without a field and have one now. */
  readonly restored: readonly string[];
}

/** What a document is arranged by. */
export interface ArrangementRequest {
  readonly pieces: readonly LocalPiece[];
  readonly from: Template | null;
  readonly to: Template;
  readonly tilbud: TilbudData;
}

/**
 * Puts the pieces of a local document in the order of the template: headings and guidance anew, each answer in its
 * field, empty fields where there is no answer. An answer without a field, and a second one, stands whole under a
 * heading at the end. What the author wrote between the answers stays with the answer it stood by.
 */
export function arranged(request: ArrangementRequest): Arrangement {
  const { to, tilbud } = request;
  const spare = spareHeadings(request);
  const parts = scaffoldParts({ template: to, tilbud }, (heading) => spare.has(heading));
  const applicable = new Set(parts.flatMap((part) => (part.kind === 'field' ? [part.field] : [])));
  const placed = placedAnswers(request.pieces.filter(isAnswer), request, applicable);
  const inPlace = new Set<LocalPiece>(placed.values());
  // An answer that nobody asks for and in which nothing is written need not be kept.
  const pieces = request.pieces.filter(
    (piece) => piece.kind !== 'answer' || inPlace.has(piece) || isWritten(piece, request),
  );
  const surroundings = surroundingsOf(pieces);
  const headings = pieces.filter((piece) => piece.kind === 'heading');
  const added: TemplateField[] = [];
  const renamed: { from: string; to: string }[] = [];
  const out: ArrangedPiece[] = surroundings.head.map(asItIs);
  for (const part of parts) {
    if (part.kind === 'heading') out.push(headingPiece(part, headings));
    else out.push(...fieldPieces(part));
  }
  const homeless = pieces.filter(isAnswer).filter((piece) => !inPlace.has(piece));
  const marker = pieces.findLastIndex(({ kind }) => kind === 'marker');
  if (homeless.length > 0) out.push(...markerPieces(pieces));
  for (const piece of homeless) {
    const { before, after } = around(piece);
    const own = before.filter(({ kind }) => kind !== 'guidance').map(asItIs);
    out.push(...own, { ...asItIs(piece), close: isComment(own.at(-1)) }, ...after.map(asItIs));
  }
  const parked = homeless.filter((piece) => marker < 0 || pieces.indexOf(piece) < marker);
  const restored = pieces.filter(isAnswer).filter((piece) => {
    return inPlace.has(piece) && marker >= 0 && pieces.indexOf(piece) > marker;
  });
  return { pieces: out, added, renamed, parked: parked.map(idOf), restored: restored.map(idOf) };

  function around(piece: LocalPiece): Surrounding {
    return surroundings.of.get(piece) ?? { before: [], after: [] };
  }

  function fieldPieces(part: Extract<ScaffoldPart, { kind: 'field' }>): readonly ArrangedPiece[] {
    const { field } = part;
    const piece = placed.get(field);
    if (!piece) added.push(field);
    const { before, after } = piece ? around(piece) : { before: [], after: [] };
    const old = before.find(({ kind }) => kind === 'guidance');
    const guidance: ArrangedPiece =
      old && sameWords(old.text, part.guidance)
        ? asItIs(old)
        : { ...toolPiece(part.guidance), from: old ?? null };
    const own = before.flatMap((one): readonly ArrangedPiece[] =>
      one === old ? [guidance] : one.kind === 'guidance' ? [] : [asItIs(one)],
    );
    const above = old ? own : [...own, guidance];
    const isClose = isComment(above.at(-1));
    return [...above, { ...answerPiece(piece, part), close: isClose }, ...after.map(asItIs)];
  }

  function answerPiece(
    piece: AnswerPiece | undefined,
    { field, empty }: Extract<ScaffoldPart, { kind: 'field' }>,
  ): Omit<ArrangedPiece, 'close'> {
    if (!piece) return { text: empty, from: null, isTools: true };
    const text = withId(piece, field.id);
    if (text !== piece.text) renamed.push({ from: piece.answer.id, to: field.id });
    const isBare = piece.answer.blocks.length === 0 && field.type.untouched === undefined;
    const stays = isBare || isWritten(piece, request) || sameWords(text, empty);
    return { text: stays ? text : empty, from: piece, isTools: !stays };
  }
}

function idOf({ answer }: AnswerPiece): string {
  return answer.id;
}

function isAnswer(piece: LocalPiece): piece is AnswerPiece {
  return piece.kind === 'answer';
}

/** Guidance that is put in is a comment too. */
function isComment(piece: ArrangedPiece | undefined): boolean {
  const from = piece?.from;
  return from ? from.kind === 'guidance' || (from.kind === 'own' && from.comment) : piece !== undefined;
}

/** Headings of the template without a field that the tilbud has all the same; of equal ones as many as it has. */
function spareHeadings({ pieces, to, tilbud }: ArrangementRequest): ReadonlySet<Heading> {
  const headingsOf = (keep: boolean): readonly Heading[] =>
    scaffoldParts({ template: to, tilbud }, () => keep).flatMap((part) =>
      part.kind === 'heading' ? [part.heading] : [],
    );
  const needed = headingsOf(false);
  const left = pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.name] : []));
  const take = (heading: Heading): boolean => {
    const at = left.indexOf(headingText(heading));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  needed.forEach(take);
  const all = headingsOf(true);
  const spare = new Set<Heading>();
  // The deepest first, each with those above it: of two equal chapters the one that holds a kept heading is kept.
  for (const heading of all.toSorted((one, other) => other.depth - one.depth)) {
    const chosen = [heading, ...headingsAbove(heading, all)].filter(
      (one) => !needed.includes(one) && !spare.has(one),
    );
    if (chosen[0] !== heading || !take(heading)) continue;
    spare.add(heading);
    for (const above of chosen.slice(1)) if (take(above)) spare.add(above);
  }
  return spare;
}

/** The headings that a heading stands under, the nearest first. */
function headingsAbove(heading: Heading, all: readonly Heading[]): readonly Heading[] {
  const above = all.slice(0, all.indexOf(heading)).findLast(({ depth }) => depth < heading.depth);
  return above ? [above, ...headingsAbove(above, all)] : [];
}

function asItIs(piece: LocalPiece): ArrangedPiece {
  return { text: piece.text, from: piece, isTools: false, close: false };
}

function toolPiece(text: string): ArrangedPiece {
  return { text, from: null, isTools: true, close: false };
}

/** The template's heading; the one that stands there when it says the same. Each is used once. */
function headingPiece(
  { text, heading }: Extract<ScaffoldPart, { kind: 'heading' }>,
  left: Extract<LocalPiece, { kind: 'heading' }>[],
): ArrangedPiece {
  const name = headingText(heading);
  const at = left.findIndex((piece) => piece.name === name);
  const [found] = at < 0 ? [] : left.splice(at, 1);
  return found && sameWords(found.text, text) ? asItIs(found) : toolPiece(text);
}

function markerPieces(pieces: readonly LocalPiece[]): readonly ArrangedPiece[] {
  const markers = pieces.filter(({ kind }) => kind === 'marker');
  return [`# ${MARKER_HEADING}`, MARKER_COMMENT].map((text) => {
    const found = markers.find((piece) => sameWords(piece.text, text));
    return found ? asItIs(found) : toolPiece(text);
  });
}

/** An answer with the present id of its field; the rest of it is untouched. */
function withId(piece: AnswerPiece, id: string): string {
  const { answer, span, text } = piece;
  const written = attribute(answer.node, 'id');
  if (!written || answer.id === id) return text;
  const { start, end } = written.valueSpan;
  return `${text.slice(0, start - span.start)}${id}${text.slice(end - span.start)}`;
}
