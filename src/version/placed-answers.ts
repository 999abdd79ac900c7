import { fieldPart } from '../model/scaffold.ts';
import { fieldOf, type Template, type TemplateField } from '../model/template.ts';
import type { LocalPiece } from './local-pieces.ts';
import { sameWords } from './tool-text.ts';

/** An answer in its place in the document. */
export type AnswerPiece = Extract<LocalPiece, { kind: 'answer' }>;

/** The versions whose empty fields are known. */
export interface KnownVersions {
  readonly from: Template | null;
  readonly to: Template;
}

/**
 * The answer of each field that applies: the first in which something is written, else the first. Others of the same
 * field are left for the author, for only a person can say how two answers become one.
 */
export function placedAnswers(
  answers: readonly AnswerPiece[],
  versions: KnownVersions,
  applicable: ReadonlySet<TemplateField>,
): ReadonlyMap<TemplateField, AnswerPiece> {
  const placed = new Map<TemplateField, AnswerPiece>();
  for (const piece of answers) {
    const field = fieldOf(versions.to, piece.answer.id);
    if (!field || !applicable.has(field)) continue;
    const earlier = placed.get(field);
    if (!earlier || (!isWritten(earlier, versions) && isWritten(piece, versions))) placed.set(field, piece);
  }
  return placed;
}

/** Whether an answer holds anything that the author put there; an untouched checklist does not. */
export function isWritten(piece: AnswerPiece, { from, to }: KnownVersions): boolean {
  if (isBlank(piece)) return false;
  return [from, to].every((version) => {
    const field = version && fieldOf(version, piece.answer.id);
    if (!field) return true;
    const empty = fieldPart({ ...field, id: piece.answer.id }, version).empty;
    return !sameWords(piece.text, empty);
  });
}

function isBlank({ answer }: AnswerPiece): boolean {
  return answer.blocks.length === 0 && answer.node.attributes.length <= 1;
}
