import { parseDate } from '../core/danish-date.ts';
import type { Json, JsonSchema } from '../core/json.ts';
import { compilePattern } from '../core/pattern.ts';
import { isRecord } from '../core/record.ts';
import { schemaKeywords } from './schema-keywords.ts';

/** What a keyword says of one value: AJV's parameters of each error; none when it holds. */
type Verdict = readonly Readonly<Record<string, unknown>>[];

/** Holds one value against one keyword. */
export type KeywordTest = (value: Json) => Verdict;

/**
 * Makes the test of a keyword that looks at one value and lets other keywords look inside it; null when it is not sure
 * of this form of the keyword. `beside` is the schema that the keyword stands in.
 */
type TestMaker = (schema: Json, beside: JsonSchema) => KeywordTest | null;

/** The keywords that look at one value alone. */
export const plainKeywords: ReadonlyMap<string, TestMaker> = new Map<string, TestMaker>([
  ['type', typed],
  ['enum', enumerated],
  ['const', (schema) => (value) => (isSame(value, schema) ? [] : [{ allowedValue: schema }])],
  ['minLength', limit('string', (value, least) => lengthOf(value) >= least)],
  ['maxLength', limit('string', (value, most) => lengthOf(value) <= most)],
  ['minItems', limit('array', (value, least) => value.length >= least)],
  ['maxItems', limit('array', (value, most) => value.length <= most)],
  ['minimum', bound('>=', (value, least) => value >= least)],
  ['maximum', bound('<=', (value, most) => value <= most)],
  ['exclusiveMinimum', bound('>', (value, least) => value > least)],
  ['exclusiveMaximum', bound('<', (value, most) => value < most)],
  ['multipleOf', multiple],
  ['pattern', pattern],
  ['format', format],
  ['uniqueItems', unique],
  ['required', required],
  ['additionalProperties', onlyKnown],
  ...schemaKeywords.map(({ keyword, appliesTo, holds }): [string, TestMaker] => [
    keyword,
    (schema) => (value) =>
      appliesTo.some((type) => isOfType(value, type)) && !holds(schema, value) ? [{}] : [],
  ]),
]);

const TYPES = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'];

/** Whether a name may be that of a property: those that every object has are looked for elsewhere. */
export function isPlainName(name: Json): name is string {
  return typeof name === 'string' && !(name in Object.prototype);
}

function isOfType(value: Json, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return type === 'number' ? Number.isFinite(value) : typeof value === type;
}

function typed(schema: Json): KeywordTest | null {
  if (typeof schema !== 'string' || !TYPES.includes(schema)) return null;
  return (value) => (isOfType(value, schema) ? [] : [{ type: schema }]);
}

function enumerated(schema: Json): KeywordTest | null {
  // AJV refuses a choice of nothing.
  if (!Array.isArray(schema) || schema.length === 0) return null;
  return (value) => (schema.some((one) => isSame(value, one)) ? [] : [{ allowedValues: schema }]);
}

interface Measured {
  readonly string: string;
  readonly array: readonly Json[];
}

function limit<Type extends keyof Measured>(
  type: Type,
  holds: (value: Measured[Type], limit: number) => boolean,
): TestMaker {
  const isMeasured = (value: Json): value is Measured[Type] & Json => isOfType(value, type);
  return (schema) => {
    if (typeof schema !== 'number') return null;
    return (value) => (isMeasured(value) && !holds(value, schema) ? [{ limit: schema }] : []);
  };
}

function bound(comparison: string, holds: (value: number, bound: number) => boolean): TestMaker {
  return (schema) => {
    if (typeof schema !== 'number') return null;
    return (value) =>
      typeof value === 'number' && Number.isFinite(value) && !holds(value, schema)
        ? [{ comparison, limit: schema }]
        : [];
  };
}

function multiple(schema: Json): KeywordTest | null {
  if (typeof schema !== 'number' || schema <= 0) return null;
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return [];
    const times = value / schema;
    // As AJV has it, which reads what is printed of the quotient: from 1e21 on that is another number.
    return times === Number.parseInt(String(times), 10) ? [] : [{ multipleOf: schema }];
  };
}

function pattern(schema: Json): KeywordTest | null {
  const compiled = typeof schema === 'string' ? compilePattern(schema) : null;
  if (!compiled) return null;
  return (value) => (typeof value !== 'string' || compiled.test(value) ? [] : [{ pattern: schema }]);
}

function format(schema: Json): KeywordTest | null {
  if (schema !== 'dato') return null;
  return (value) => (typeof value !== 'string' || parseDate(value) === value ? [] : [{ format: schema }]);
}

/** AJV names the last two that are the same, looking from the end; which comes first depends on how it looks. */
function unique(schema: Json, { items }: JsonSchema): KeywordTest | null {
  if (typeof schema !== 'boolean') return null;
  if (!schema) return () => [];
  const type = isRecord(items) && typeof items.type === 'string' ? items.type : null;
  const isScalar = type !== null && type !== 'array' && type !== 'object';
  return (value) => {
    if (!Array.isArray(value)) return [];
    return isScalar ? sameScalars(value, type) : sameItems(value);
  };
}

function sameScalars(items: readonly Json[], type: string): Verdict {
  const seen = new Map<Json, number>();
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i] ?? null;
    if (!isOfType(item, type)) continue;
    const j = seen.get(item);
    if (j !== undefined) return [{ i, j }];
    seen.set(item, i);
  }
  return [];
}

function sameItems(items: readonly Json[]): Verdict {
  for (let i = items.length - 1; i > 0; i -= 1) {
    for (let j = i - 1; j >= 0; j -= 1) if (isSame(items[i] ?? null, items[j] ?? null)) return [{ i, j }];
  }
  return [];
}

function required(schema: Json): KeywordTest | null {
  if (!Array.isArray(schema)) return null;
  const names = schema.filter(isPlainName);
  if (names.length < schema.length) return null;
  return (value) => {
    if (!isRecord(value)) return [];
    return names.filter((name) => value[name] === undefined).map((missingProperty) => ({ missingProperty }));
  };
}

function onlyKnown(schema: Json, { properties = {} }: JsonSchema): KeywordTest | null {
  if (schema !== false || !isRecord(properties)) return null;
  return (value) => {
    if (!isRecord(value)) return [];
    return Object.keys(value)
      .filter((name) => !Object.hasOwn(properties, name))
      .map((additionalProperty) => ({ additionalProperty }));
  };
}

/** The length of a text in characters, not in the halves that JavaScript has of some. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

function isSame(one: Json, other: Json): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at] ?? null));
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name] ?? null, other[name] ?? null))
  );
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return isRecord(value);
}
