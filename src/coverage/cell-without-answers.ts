import type { Configuration, TilbudData } from '../model/data.ts';
import { applies, unwritten } from './answer-cell.ts';
import type { CoverageTemplate } from './coverage-input.ts';
import type { AnswerCell, DocumentCell } from './overview.ts';
import { type StateId, stateOf } from './states.ts';

/** One template and one tilbud, on a day. */
export interface CellQuestion {
  readonly asked: CoverageTemplate;
  readonly tilbud: TilbudData;
  readonly configuration: Configuration;
  readonly today: string;
}

const NOTHING = {
  notes: [],
  file: null,
  pinned: null,
  applicable: 0,
  answered: 0,
  parts: {},
  inherited: 0,
  approval: null,
  revision: null,
  answers: [],
} as const satisfies Omit<DocumentCell, 'state'>;

/** Why nothing is known of the answers in a document that nobody may open. */
const UNOPENED = 'filen kan ikke åbnes, så svarene kendes ikke';

/** The cell of a standard that has no template in force. */
export const NO_TEMPLATE: DocumentCell = { ...NOTHING, state: 'ingen-skabelon' };

/** A tilbud outside the template's scope; a document that is there all the same is told of, not counted. */
export function outside(cell: DocumentCell | null, { asked }: CellQuestion): DocumentCell {
  const answers = asked.template.fields.map((field) => unwritten(field, 'gaelder-ikke'));
  if (cell === null) return { ...NOTHING, state: 'gaelder-ikke', answers };
  const { file, pinned, approval } = cell;
  const notes = ['tilbuddet er uden for skabelonens anvendelsesområde, men har en fil'];
  return { ...NOTHING, state: 'gaelder-ikke', notes, file, pinned, approval, answers };
}

/**
 * No document answers the template; but in the tilbud's folder there may be one that nobody can open. Documents are
 * named for their template when they are made.
 */
export function unfound(question: CellQuestion, closed: readonly string[]): DocumentCell {
  const own = closed.find((path) => path.endsWith(`/${question.asked.template.front.id}.md`));
  if (own !== undefined) return { ...unread(question, UNOPENED), file: own };
  const notes = closed.map(
    (path) => `måske: »${path}« kan ikke åbnes, så det vides ikke, om svarene står der`,
  );
  const cell = startless(question);
  const answers = cell.answers.map((one) => (one.state === 'ikke-begyndt' ? { ...one, notes } : one));
  return { ...cell, notes, answers };
}

/** A document that is there, and nothing is known of its answers. */
export function unread({ asked, tilbud }: CellQuestion, why: string): DocumentCell {
  const notes = [why];
  const answers = asked.template.fields.map((field) =>
    applies(field, tilbud) ? { ...unwritten(field, 'fejl'), notes } : unwritten(field, 'gaelder-ikke'),
  );
  return { ...NOTHING, state: 'fejl', notes, ...counted(answers), answers };
}

/** A document that has not been begun, or that is not there. */
export function startless({ asked, tilbud }: CellQuestion): DocumentCell {
  const answers = asked.template.fields.map((field) =>
    unwritten(field, applies(field, tilbud) ? 'ikke-begyndt' : 'gaelder-ikke'),
  );
  return { ...NOTHING, state: 'ikke-begyndt', ...counted(answers), answers };
}

/** How many of some answers there are of each state. */
export function counted(
  answers: readonly AnswerCell[],
): Pick<DocumentCell, 'applicable' | 'answered' | 'parts'> {
  const parts: Partial<Record<StateId, number>> = {};
  for (const { state } of answers) parts[state] = (parts[state] ?? 0) + 1;
  const applicable = answers.filter(({ state }) => state !== 'gaelder-ikke');
  return {
    applicable: applicable.length,
    answered: applicable.filter(({ state }) => stateOf(state).answered).length,
    parts,
  };
}
