import { isSuppressionComment } from '../parse/suppression-comments.ts';
import type { LocalPiece } from './local-pieces.ts';

/** What stands around an answer and goes where it goes. */
export interface Surrounding {
  readonly before: readonly LocalPiece[];
  readonly after: readonly LocalPiece[];
}

/**
 * What stands between two answers belongs to the one above; but comments right over an answer, and everything after
 * the last heading, belong to the one below.
 */
export function surroundingsOf(pieces: readonly LocalPiece[]): {
  readonly head: readonly LocalPiece[];
  readonly of: ReadonlyMap<LocalPiece, Surrounding>;
} {
  const of = new Map<LocalPiece, { before: readonly LocalPiece[]; after: readonly LocalPiece[] }>();
  let head: readonly LocalPiece[] = [];
  let previous: LocalPiece | null = null;
  let run: LocalPiece[] = [];
  const giveBack = (left: readonly LocalPiece[]): void => {
    const own = left.filter(({ kind }) => kind === 'own');
    const above = previous && of.get(previous);
    if (above) above.after = own;
    else head = own;
  };
  for (const piece of pieces) {
    if (piece.kind !== 'answer') {
      run.push(piece);
      continue;
    }
    const cut = firstOf(run, previous === null);
    giveBack(run.slice(0, cut));
    const before = run.slice(cut).filter(({ kind }) => kind === 'own' || kind === 'guidance');
    of.set(piece, { before, after: [] });
    previous = piece;
    run = [];
  }
  giveBack(run);
  return { head, of };
}

/** Where what belongs to the answer below begins. */
function firstOf(run: readonly LocalPiece[], isFirst: boolean): number {
  const heading = run.findLastIndex(({ kind }) => kind === 'heading' || kind === 'marker');
  if (heading >= 0) return heading + 1;
  // What switches rules off for the whole document stays at its top, whichever answer comes first.
  if (isFirst) return topComments(run).findLastIndex(isSuppression) + 1;
  const text = run.findLastIndex((piece) => piece.kind === 'own' && !piece.comment);
  return text + 1;
}

function topComments(run: readonly LocalPiece[]): readonly LocalPiece[] {
  const end = run.findIndex((piece) => piece.kind !== 'own' || !piece.comment);
  return end < 0 ? run : run.slice(0, end);
}

function isSuppression({ kind, text }: LocalPiece): boolean {
  return kind === 'own' && isSuppressionComment(text.trim());
}
