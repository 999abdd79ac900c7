import { copiedFrom } from '../check/copied-answer.ts';
import { isPlaceholderText, placeholdersIn } from '../check/placeholders.ts';
import { sha256 } from '../core/sha256.ts';
import { wordsOf } from '../core/words.ts';
import { type FieldAnswer, isAnswered } from '../model/answers.ts';
import { allHold } from '../model/conditions.ts';
import type { TilbudData } from '../model/data.ts';
import type { TemplateField } from '../model/template.ts';
import { spanOf } from '../parse/tree.ts';
import { writtenText } from './answer-text.ts';
import type { CoverageDocument } from './coverage-input.ts';
import type { AnswerCell } from './overview.ts';
import { type StateId, stateOf } from './states.ts';

/** What is known of one demand and its answer. */
export interface AnswerInQuestion {
  readonly field: TemplateField;
  readonly tilbud: TilbudData;
  readonly document: CoverageDocument;
  /** Null when nothing stands for the demand in the document. */
  readonly found: FieldAnswer | null;
  /** Whether something is written that cannot be held against the demand. */
  readonly isUnread: boolean;
  /** What a newer version asks of this answer, in Danish; null when it asks nothing. */
  readonly affected: string | null;
  /** The state of the document as a whole, for answers that there is nothing else to say of. */
  readonly phase: StateId;
}

/** A state and why. */
interface Judged {
  readonly state: StateId;
  readonly notes: readonly string[];
}

/** Rules about a waiver, which is no waiver while they speak. */
const WAIVER_RULES: ReadonlySet<string> = new Set([
  'ikke-relevant-ugyldig',
  'ikke-relevant-uden-begrundelse',
]);

/** The cell of a demand that nothing is written for: no document, or nothing in it. */
export function unwritten(field: TemplateField, state: StateId): AnswerCell {
  return { ...head(field), state, notes: [], sameAs: [], written: false, wording: null };
}

/** Whether a demand applies to a tilbud. */
export function applies(field: TemplateField, tilbud: TilbudData): boolean {
  return allHold(field.conditions, tilbud);
}

/** The cell of one demand; the first thing that holds decides, in the order of the table of states. */
export function answerCell(asked: AnswerInQuestion): AnswerCell {
  const { field, found, document } = asked;
  const judged = judge(asked);
  const text = found ? writtenText(found, document.loaded) : '';
  const wording = stateOf(judged.state).answered ? wordingOf(text) : null;
  return { ...head(field), ...judged, sameAs: [], written: text !== '', wording };
}

function judge(asked: AnswerInQuestion): Judged {
  const { field, tilbud, document, found, affected, phase } = asked;
  if (!applies(field, tilbud)) {
    const kept = found && isAnswered(found) ? ['der står et svar, som ikke har nogen plads'] : [];
    return { state: 'gaelder-ikke', notes: kept };
  }
  if (asked.isUnread) return { state: 'fejl', notes: ['svaret kan ikke holdes op mod kravet'] };
  if (!found || !isAnswered(found)) {
    if (affected !== null) return { state: 'beroert', notes: [affected] };
    return { state: field.obligation === 'skal' ? 'mangler' : 'aaben', notes: [] };
  }
  const { answer } = found;
  const [placeholder] = placeholdersIn(answer, document.loaded.document, field.labelText);
  if (placeholder) return { state: 'pladsholder', notes: [`»${placeholder.text}«`] };
  if (answer.waiver && isPlaceholderText(answer.waiver.reason)) {
    return { state: 'pladsholder', notes: [`»${answer.waiver.reason}«`] };
  }
  const copied = copiedFrom(found);
  if (copied !== null) return { state: 'kopieret', notes: [`skrevet af efter skabelonens ${copied}`] };
  const wrong = faults(found, document);
  if (wrong.length > 0) return { state: 'fejl', notes: wrong };
  if (affected !== null) return { state: 'beroert', notes: [affected] };
  if (answer.waiver) return { state: 'fravalgt', notes: [answer.waiver.reason] };
  return { state: phase, notes: changedSince(field, document) };
}

/** What lint has against an answer; what it only remarks on is not among it. */
function faults(
  { answer, read, field }: FieldAnswer,
  { diagnostics, loaded }: CoverageDocument,
): readonly string[] {
  const { start, end } = spanOf(answer.node);
  // An answer that was never closed holds those after it, and their faults are their own.
  const swallowed = (loaded.guideline?.answers ?? [])
    .map(({ node }) => spanOf(node))
    .filter((span) => span.start > start && span.start < end);
  const inside = diagnostics.filter(
    ({ severity, ruleId, place }) =>
      (severity === 'error' || WAIVER_RULES.has(ruleId)) &&
      place.start.offset >= start &&
      place.start.offset < end &&
      !swallowed.some((span) => place.start.offset >= span.start && place.start.offset < span.end),
  );
  if (inside.length > 0) return [...new Set(inside.map(({ reason }) => reason))];
  if (read && !read.ok) return [`Skriv ${read.expected}.`];
  const isWaived = answer.waiver && field.waivable && answer.empty;
  return answer.waiver && !isWaived ? ['Feltet er fravalgt, og det må det ikke være.'] : [];
}

/** Whether this is one of the answers or demands that broke the approval. */
function changedSince(field: TemplateField, { approval }: CoverageDocument): readonly string[] {
  if (approval.kind !== 'broken') return [];
  const { answers, demands } = approval.changes;
  return [
    ...(answers.includes(field.id) ? ['svaret er ændret siden godkendelsen'] : []),
    ...(demands.includes(field.id) ? ['kravet er ændret siden godkendelsen'] : []),
  ];
}

function head(field: TemplateField): Pick<AnswerCell, 'field' | 'label'> {
  return { field: field.id, label: field.labelText };
}

/** Shorter answers may well be the same by chance. */
const FEWEST_WORDS = 12;
/** So many hexadecimal digits tell all answers of a region apart. */
const DIGITS = 20;

function wordingOf(text: string): string | null {
  const words = wordsOf(text.toLowerCase());
  return words.length < FEWEST_WORDS ? null : sha256(words.join(' ')).slice(0, DIGITS);
}
