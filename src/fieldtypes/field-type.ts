import type { BlockContent, DefinitionContent } from 'mdast';
import type { Json, JsonSchema } from '../core/json.ts';
import type { Range } from '../core/range.ts';
import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';

/** A block of an answer. */
export type AnswerBlock = BlockContent | DefinitionContent;

/** What a template demands of an answer, from the attributes of its skrivefelt. */
export interface Constraints {
  readonly ord?: Range;
  readonly antal?: Range;
  readonly mindst?: string;
  readonly hoejst?: string;
  readonly enhed?: string;
  readonly valg?: readonly string[];
  readonly kolonner?: readonly string[];
  readonly moenster?: string;
  readonly naevner?: readonly string[];
  /** Items of a `tjekliste`: those with a box in the template's field. */
  readonly punkter?: readonly string[];
}

/** Attributes that restrict an answer. */
export type ConstraintName = Exclude<keyof Constraints, 'punkter'>;

/** An answer as the author typed it. */
export interface AnswerContent {
  readonly blocks: readonly AnswerBlock[];
  readonly source: Source;
  /** The range of the content in the source. */
  readonly span: Span;
}

/** An answer as data. */
export type ReadAnswer =
  | {
      readonly ok: true;
      readonly value: Json;
      /** Where the parts of the value stand, by JSON pointer (`/0/roller/1`); the whole is `''`. */
      readonly spans: ReadonlyMap<string, Span>;
    }
  | {
      readonly ok: false;
      /** Where the first thing stands that does not fit. */
      readonly span: Span;
      /** What was expected, as a Danish phrase that completes »Skriv …«. */
      readonly expected: string;
    };

/** Documentation for authors, in Danish. */
export interface FieldTypeDoc {
  /** What the type is for: one sentence. */
  readonly purpose: string;
  /** What the author writes, with the forms that are accepted. */
  readonly write: string;
  /** An answer as it may stand between `:::skrivefelt{#id}` and `:::`. */
  readonly example: string;
  /** Attributes that make the example a valid template field, e.g. `valg="A | B"`. */
  readonly attributes: string;
}

/** A type of skrivefelt: plain data and small functions. None of them throws. */
export interface FieldType {
  readonly name: string;
  readonly doc: FieldTypeDoc;
  /** What the elements of its values are called, one and many; `punkt` and `punkter` when left out. */
  readonly counted?: readonly [one: string, many: string];
  /** True for contact details: that two are the same is no coincidence. */
  readonly contact?: boolean;
  /** True when an answer repeats the task list of the template's field (`punkter`), ticked. */
  readonly repeatsItems?: boolean;
  /** The attributes it understands; others are an error in the template. */
  readonly constraints: readonly ConstraintName[];
  /** Attributes that a template must give. */
  readonly required?: readonly ConstraintName[];
  /** The JSON Schema of the value under the constraints. */
  schema(constraints: Constraints): JsonSchema;
  /** Reads an answer. An empty answer never comes here. */
  read(answer: AnswerContent, constraints: Constraints): ReadAnswer;
  /** Whether an answer is still as `new` scaffolds it; it then counts as not answered. */
  untouched?(answer: AnswerContent): boolean;
  /**
   * The answer as it is published, where that is not simply what the author typed. Every word of the answer must be in
   * what comes back.
   */
  print?(answer: AnswerContent, constraints: Constraints): readonly AnswerBlock[];
}

/** An answer that is one value standing at one place. */
export function readAs(value: Json, span: Span): ReadAnswer {
  return { ok: true, value, spans: new Map([['', span]]) };
}

/** An answer that is a list of values, each standing at a place of its own. */
export function readAsList(
  items: readonly { readonly value: Json; readonly span: Span }[],
  whole: Span,
): ReadAnswer {
  const spans = new Map([['', whole], ...items.map(({ span }, at) => [`/${at}`, span] as const)]);
  return { ok: true, value: items.map(({ value }) => value), spans };
}

/** What the elements of a type's values are called, one and many. */
export function countedAs({
  counted = ['punkt', 'punkter'],
}: FieldType): readonly [one: string, many: string] {
  return counted;
}

/** An answer that does not fit. `expected` completes »Skriv …«. */
export function unreadable(span: Span, expected: string): ReadAnswer {
  return { ok: false, span, expected };
}
