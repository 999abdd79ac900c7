import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { parseDate } from '../core/danish-date.ts';
import type { Json, JsonSchema } from '../core/json.ts';
import { annotationKeywords, schemaKeywords } from './schema-keywords.ts';

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

/** A template's schema made ready. */
export interface CompiledSchema {
  /** Holds data against the schema and returns every violation. */
  validate(data: Json): readonly SchemaViolation[];
  /** What is wrong with the schema itself (AJV's words, English); null when it can be used. */
  readonly schemaProblem: string | null;
}

/**
 * Compiles a template's JSON Schema at run time; the schemas of the package itself are compiled when it is built.
 * Throws nothing: a schema that AJV refuses (an own field type with nonsense in it) yields no violations, and
 * `schemaProblem` tells what is wrong with it.
 */
export function compileSchema(schema: JsonSchema): CompiledSchema {
  try {
    const check = newAjv().compile<Json>(schema);
    return {
      validate: (data) => (check(data) ? [] : (check.errors ?? []).flatMap(violation)),
      schemaProblem: null,
    };
  } catch (error) {
    return { validate: () => [], schemaProblem: error instanceof Error ? error.message : String(error) };
  }
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    logger: false,
    // Each schema is used for one document or a few: tidying the code that AJV writes costs more than it saves. The
    // schemas are our own and an own field type has been checked when it was read, so none is held against the meta-schema.
    code: { optimize: false },
    validateSchema: false,
    meta: false,
  });
  ajv.addFormat('dato', { type: 'string', validate: (text: string) => parseDate(text) === text });
  for (const { keyword, appliesTo, holds } of schemaKeywords) {
    ajv.addKeyword({
      keyword,
      type: [...appliesTo],
      errors: false,
      validate: (schema: Json, value: Json) => holds(schema, value),
    });
  }
  for (const keyword of annotationKeywords) ajv.addKeyword(keyword);
  return ajv;
}

/** The `if` of a waivable field reports itself beside the branch that failed; only the branch says something. */
function violation(error: ErrorObject): SchemaViolation[] {
  if (error.keyword === 'if') return [];
  const { instancePath, keyword, schema, data, params } = error;
  return [{ pointer: instancePath, keyword, schema: schema as Json, value: data as Json, params }];
}
