import { derived } from '../core/derived.ts';
import type { Json } from '../core/json.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import type { AnswerContent, ReadAnswer } from '../fieldtypes/field-type.ts';
import { allHold } from './conditions.ts';
import type { TilbudData } from './data.ts';
import type { Answer, Guideline } from './guideline.ts';
import { fieldOf, type Template, type TemplateField } from './template.ts';

/** An answer held against its field. */
export interface FieldAnswer {
  readonly field: TemplateField;
  readonly answer: Answer;
  /** The value; null when nothing is written or the field is waived. */
  readonly read: ReadAnswer | null;
}

/** A local guideline as data. */
export interface Answers {
  /** The fields that apply to the tilbud, in the template's order. */
  readonly applicable: readonly TemplateField[];
  /** The first answer to each field, by the field's present id. */
  readonly byField: ReadonlyMap<string, FieldAnswer>;
  /** Answers that belong to no field. */
  readonly unknown: readonly Answer[];
  /** Second and later answers to one field, with the first. */
  readonly repeated: readonly { readonly answer: Answer; readonly first: Answer }[];
  /** The JSON object that the template's schema describes. */
  readonly data: Readonly<Record<string, Json>>;
}

/** The key that stands for a waived field in the data, with the reason as its value. */
export const WAIVED = 'ikke-relevant';

/** Reads all answers by the types of their fields. Without master data every field counts as applicable. */
export function readAnswers(guideline: Guideline, template: Template, tilbud: TilbudData | null): Answers {
  const byField = new Map<string, FieldAnswer>();
  const unknown: Answer[] = [];
  const repeated: { answer: Answer; first: Answer }[] = [];
  for (const answer of guideline.answers) {
    const field = fieldOf(template, answer.id);
    const earlier = field ? byField.get(field.id) : undefined;
    if (!field) unknown.push(answer);
    else if (earlier) repeated.push({ answer, first: earlier.answer });
    else byField.set(field.id, { field, answer, read: readAnswer(field, answer, guideline.document.source) });
  }
  return {
    applicable: template.fields.filter((field) => tilbud === null || allHold(field.conditions, tilbud)),
    byField,
    unknown,
    repeated,
    data: Object.fromEntries(template.fields.flatMap((field) => dataEntry(byField.get(field.id)))),
  };
}

/** Whether a field has its answer: something is written, or it is waived. */
export function isAnswered({ answer, read }: FieldAnswer): boolean {
  return read !== null || answer.waiver !== null;
}

/** Whether a field is one that applies to the tilbud. */
export function isApplicable(answers: Answers, field: TemplateField): boolean {
  return applicableFields(answers).has(field);
}

const applicableFields = derived(
  ({ applicable }: Answers): ReadonlySet<TemplateField> => new Set(applicable),
);

/** What a field type reads of an answer. */
export function answerContent(answer: Answer, source: Source): AnswerContent {
  return { blocks: answer.blocks, source, span: answer.contentSpan };
}

/** Where a part of an answer's value stands: the part itself or the nearest thing around it. */
export function spanOfValue(found: FieldAnswer, pointer: string): Span {
  const spans = found.read?.ok ? found.read.spans : null;
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const span = spans?.get(path);
    if (span) return span;
  }
  return spans?.get('') ?? found.answer.contentSpan;
}

function readAnswer(field: TemplateField, answer: Answer, source: Source): ReadAnswer | null {
  const content = answerContent(answer, source);
  if (answer.empty || answer.waiver || field.type.untouched?.(content)) return null;
  return field.type.read(content, field.constraints);
}

function dataEntry(found: FieldAnswer | undefined): [string, Json][] {
  if (!found) return [];
  if (found.answer.waiver) return [[found.field.id, { [WAIVED]: found.answer.waiver.reason }]];
  return found.read?.ok ? [[found.field.id, found.read.value]] : [];
}
