import type { JsonSchema } from '../core/json.ts';
import { byCodeUnit } from '../core/text-order.ts';
import { ajvCheck } from './ajv-validator.ts';
import type { CompiledSchema, SchemaCheck } from './compiled-schema.ts';
import { plainCheck } from './plain-schema.ts';

/**
 * Makes a template's JSON Schema ready at run time; the schemas of the package itself are compiled when it is built.
 * AJV is the reference, but loading it and compiling with it takes longer than all the rest of checking a document: what
 * the plain checker is sure of, which is all that the language itself can ask for, never comes to AJV. Throws nothing: a
 * schema that AJV refuses (an own field type with nonsense in it) yields no violations, and `schemaProblem` tells what
 * is wrong with it.
 */
export function compileSchema(schema: JsonSchema): CompiledSchema {
  try {
    const check = plainCheck(schema) ?? ajvCheck(schema);
    return { validate: (data) => inOrder(check(data)), schemaProblem: null };
  } catch (error) {
    return { validate: () => [], schemaProblem: error instanceof Error ? error.message : String(error) };
  }
}

/** Violations of one keyword at one place stay in the order of the schema or the data. */
function inOrder(violations: ReturnType<SchemaCheck>): ReturnType<SchemaCheck> {
  return [...violations].sort(
    (one, other) => byCodeUnit(one.pointer, other.pointer) || byCodeUnit(one.keyword, other.keyword),
  );
}
