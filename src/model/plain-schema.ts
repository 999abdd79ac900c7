import type { Json, JsonSchema } from '../core/json.ts';
import type { SchemaCheck, SchemaViolation } from './compiled-schema.ts';
import { isPlainName, type KeywordTest, plainKeywords } from './plain-keywords.ts';
import { annotationKeywords } from './schema-keywords.ts';

/** Holds a value against one schema; what is wrong with it, and with everything inside it. */
type Check = (value: Json, pointer: string) => readonly SchemaViolation[];

/** Keywords that say something of the schema and nothing of the value. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...['title', 'description', 'examples', '$comment', '$schema'],
  ...annotationKeywords,
]);

/** The name of a template's schema, to which nothing refers. */
const NAME = /^urn:skrivefelt:[a-z0-9-]+@\d+\.\d+\.\d+$/;

/** Templates nest schemas four deep; what an own field type nests deeper is left to AJV. */
const DEEPEST = 16;

/**
 * Checks by a schema of the keywords that a template, the field types and a plain own field type can ask for, and finds
 * exactly what AJV finds. Null when anything else stands in the schema: then AJV has to be asked.
 */
export function plainCheck(schema: JsonSchema): SchemaCheck | null {
  const { $id, ...rest } = schema;
  if ($id !== undefined && !(typeof $id === 'string' && NAME.test($id))) return null;
  const check = checkOf(rest, 0);
  return check && ((data) => check(data, ''));
}

function checkOf(schema: Json | undefined, depth: number): Check | null {
  if (!isObject(schema) || depth > DEEPEST) return null;
  if ('if' in schema) return choiceOf(schema, depth);
  const checks: Check[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    const check = keywordCheck(keyword, value, schema, depth);
    if (!check) return null;
    checks.push(check);
  }
  return (value, pointer) => checks.flatMap((check) => check(value, pointer));
}

function keywordCheck(keyword: string, schema: Json, beside: JsonSchema, depth: number): Check | null {
  if (keyword === 'properties') return propertiesCheck(schema, depth);
  if (keyword === 'items') return itemsCheck(schema, depth);
  const test = plainKeywords.get(keyword)?.(schema, beside);
  return test ? testCheck(keyword, schema, test) : null;
}

function testCheck(keyword: string, schema: Json, test: KeywordTest): Check {
  return (value, pointer) => test(value).map((params) => ({ pointer, keyword, schema, value, params }));
}

function propertiesCheck(schema: Json, depth: number): Check | null {
  if (!isObject(schema)) return null;
  const checks: (readonly [name: string, step: string, check: Check])[] = [];
  for (const [name, inner] of Object.entries(schema)) {
    const check = isPlainName(name) ? checkOf(inner, depth + 1) : null;
    if (!check) return null;
    checks.push([name, `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, check]);
  }
  return (value, pointer) => {
    if (!isObject(value)) return [];
    return checks.flatMap(([name, step, check]) => {
      const inner = value[name];
      return inner === undefined ? [] : check(inner, pointer + step);
    });
  };
}

function itemsCheck(schema: Json, depth: number): Check | null {
  const check = checkOf(schema, depth + 1);
  if (!check) return null;
  return (value, pointer) =>
    Array.isArray(value) ? value.flatMap((item, at) => check(item, `${pointer}/${at}`)) : [];
}

/** `if`, `then` and `else` all three, and beside them nothing that says anything of the value. */
function choiceOf(schema: JsonSchema, depth: number): Check | null {
  const { if: condition, then, else: otherwise, ...rest } = schema;
  if (!Object.keys(rest).every((keyword) => ANNOTATIONS.has(keyword))) return null;
  const [test, yes, no] = [condition, then, otherwise].map((one) => checkOf(one, depth + 1));
  if (!test || !yes || !no) return null;
  return (value, pointer) => (test(value, pointer).length === 0 ? yes : no)(value, pointer);
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
