import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { parseDate } from '../core/danish-date.ts';
import type { Json, JsonSchema } from '../core/json.ts';
import { compilePattern } from '../core/pattern.ts';
import { patternAdvice } from '../core/regular-expression.ts';
import type { SchemaCheck, SchemaViolation } from './compiled-schema.ts';
import { annotationKeywords, schemaKeywords } from './schema-keywords.ts';

/** The reference: any JSON Schema (2020-12), compiled by AJV. Throws what AJV says of a schema that it refuses. */
export function ajvCheck(schema: JsonSchema): SchemaCheck {
  const check = newAjv().compile<Json>(schema);
  return (data) => (check(data) ? [] : (check.errors ?? []).flatMap(violation));
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
    code: { optimize: false, regExp: Object.assign(pattern, { code: 'pattern' }) },
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

/** Patterns as AJV asks for them; by the text it tells them apart. */
function pattern(text: string): { test(value: string): boolean; toString(): string } {
  const compiled = compilePattern(text);
  if (!compiled) throw new Error(`»${text}«: Skriv ${patternAdvice(text) ?? ''}.`);
  return { test: (value) => compiled.test(value), toString: () => text };
}

/** The `if` of a waivable field reports itself beside the branch that failed; only the branch says something. */
function violation(error: ErrorObject): SchemaViolation[] {
  if (error.keyword === 'if') return [];
  const { instancePath, keyword, schema, data, params } = error;
  return [{ pointer: instancePath, keyword, schema: schema as Json, value: data as Json, params }];
}
