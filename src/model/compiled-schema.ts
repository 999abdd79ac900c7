import type { Json } from '../core/json.ts';

/** One thing that a value does wrong by its schema. */
export interface SchemaViolation {
  /** JSON pointer into the value. */
  readonly pointer: string;
  /** The keyword that does not hold, e.g. `minItems`. */
  readonly keyword: string;
  /** The keyword's value in the schema. */
  readonly schema: Json;
  /** The value at the pointer. */
  readonly value: Json;
  /** AJV's parameters of the error, e.g. `missingProperty`. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Holds data against a schema and returns every violation, in no certain order. */
export type SchemaCheck = (data: Json) => readonly SchemaViolation[];

/** A template's schema made ready. */
export interface CompiledSchema {
  /** Holds data against the schema and returns every violation, sorted by pointer and then by keyword. */
  validate(data: Json): readonly SchemaViolation[];
  /** What is wrong with the schema itself (AJV's words, English); null when it can be used. */
  readonly schemaProblem: string | null;
}
