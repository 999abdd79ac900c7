import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonSchema } from '../../src/core/json.ts';
import { isRecord } from '../../src/core/record.ts';
import { byCodeUnit } from '../../src/core/text-order.ts';
import type { Constraints } from '../../src/fieldtypes/field-type.ts';
import { builtInFieldTypes, fieldTypes } from '../../src/fieldtypes/registry.ts';
import { ajvCheck } from '../../src/model/ajv-validator.ts';
import type { SchemaCheck } from '../../src/model/compiled-schema.ts';
import { plainCheck } from '../../src/model/plain-schema.ts';
import { compileSchema } from '../../src/model/schema-validator.ts';
import { templateSchema } from '../../src/model/template-schema.ts';
import { templateOf } from './small-models.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Violations in an order that does not depend on who found them. */
function sorted(violations: ReturnType<SchemaCheck>): ReturnType<SchemaCheck> {
  return [...violations].sort(
    (one, other) => byCodeUnit(one.pointer, other.pointer) || byCodeUnit(one.keyword, other.keyword),
  );
}

/** Who checks by a schema; when it is the plain checker, AJV must find the same in every value. */
function checkedBy(schema: JsonSchema, values: readonly Json[]): 'plain' | 'ajv' {
  const plain = plainCheck(schema);
  if (!plain) return 'ajv';
  const reference = ajvCheck(schema);
  for (const value of values) {
    expect(sorted(plain(value)), JSON.stringify({ schema, value })).toEqual(sorted(reference(value)));
  }
  return 'plain';
}

const WORDS = [
  '',
  'a',
  'A',
  'æøå',
  '😀',
  '😀😀',
  'Ja',
  'ord ord ord',
  '12-3456',
  '2026-09-30',
  '2026-09',
  '31. juni',
];
const PATTERNS = ['^\\d{2}-\\d{4}$', '^[A-ZÆØÅ]', '(a|b)+', '.', '^(?:\\p{L}+ ?)+$', 'x{2,3}y?'];
const anyWord = fc.constantFrom(...WORDS);
const anyJson = fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json);

/** Values that a schema is about: most nearly right, some altogether wrong. */
function valueFor(schema: Json): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 6, arbitrary: nearlyRight(schema) }, { weight: 1, arbitrary: anyJson });
}

function nearlyRight(schema: Json): fc.Arbitrary<Json> {
  if (!isRecord(schema)) return anyJson;
  const { type, items = {}, properties = {}, else: otherwise } = schema as JsonSchema;
  if (otherwise !== undefined)
    return fc.oneof(
      valueFor(otherwise),
      fc.constantFrom<Json>({ 'ikke-relevant': '' }, { 'ikke-relevant': 'x' }),
    );
  if (type === 'number' || type === 'integer')
    return fc.oneof(fc.integer({ min: -3, max: 60 }), fc.double({ noNaN: true }));
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return fc.array(valueFor(items), { maxLength: 4 });
  if (type === 'object') return objectFor(isRecord(properties) ? (properties as JsonSchema) : {});
  const choices = [schema.enum, schema.const, schema.naevner].flat().filter((one) => typeof one === 'string');
  return fc.constantFrom(...WORDS, ...choices, choices.join(' og '));
}

function objectFor(properties: JsonSchema): fc.Arbitrary<Json> {
  const known: fc.Arbitrary<object> = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueFor(schema)])),
    { requiredKeys: [] },
  );
  const more = fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(anyWord, anyJson) },
  );
  return fc.tuple(known, more).map(([one, other]) => ({ ...one, ...other }) as Json);
}

const range = fc.constantFrom({ least: 2, most: 3 }, { least: null, most: 2 }, { least: 1, most: null });
const words = fc.uniqueArray(anyWord, { minLength: 1, maxLength: 4 });
const constraints: fc.Arbitrary<Constraints> = fc.record(
  {
    ord: range,
    antal: range,
    mindst: fc.constantFrom('1', '2026-01-01', 'maj 2026', 'en del'),
    hoejst: fc.constantFrom('52', '2026-12', '1.200,5'),
    enhed: fc.constant('timer'),
    valg: words,
    kolonner: words,
    moenster: fc.constantFrom(...PATTERNS),
    naevner: words,
    punkter: words,
  },
  { requiredKeys: [] },
);
/** What an own field type may add to its base. */
const own: fc.Arbitrary<JsonSchema> = fc.record(
  {
    title: anyWord,
    pattern: fc.constantFrom(...PATTERNS, '(?=a)'),
    minLength: fc.nat(3),
    maxLength: fc.nat(3),
    minimum: fc.integer({ min: -2, max: 5 }),
    maximum: fc.integer({ min: 2, max: 60 }),
    exclusiveMinimum: fc.nat(5),
    exclusiveMaximum: fc.nat(60),
    multipleOf: fc.constantFrom(1, 2, 0.1, 0.01, 1e-7),
    enum: fc.array(fc.oneof(anyWord, anyJson), { maxLength: 4 }),
    const: fc.oneof(anyWord, anyJson),
    minItems: fc.nat(3),
    maxItems: fc.nat(3),
    uniqueItems: fc.boolean(),
    items: fc.oneof(
      fc.constantFrom<JsonSchema>(
        {},
        { type: 'string' },
        { type: 'integer' },
        { type: 'object' },
        { minLength: 2 },
      ),
      fc.constantFrom<JsonSchema>(
        { $ref: '#' },
        { anyOf: [{ type: 'string' }] },
        { ukendt: 1 },
        { type: ['null'] },
      ),
    ),
  },
  { requiredKeys: [] },
);

/** The schema of a template of some fields. */
const schemas: fc.Arbitrary<JsonSchema> = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...builtInFieldTypes.values()),
        constraints,
        fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: own }),
        fc.boolean(),
      )
      .map(([type, limits, more, waivable]): JsonSchema => {
        const value = { ...type.schema(limits), ...more };
        const waived = { type: 'object', required: ['ikke-relevant'] };
        const then = {
          ...waived,
          properties: { 'ikke-relevant': { type: 'string', minLength: 1 } },
          additionalProperties: false,
        };
        return waivable
          ? { title: 'x', if: waived, then, else: value }
          : { title: 'x', krav: 'skal', ...value };
      }),
    { minLength: 1, maxLength: 2 },
  )
  .map((fields) => ({
    type: 'object',
    properties: Object.fromEntries(fields.map((field, at) => [`felt-${at}`, field])),
    required: ['felt-0'],
    additionalProperties: false,
  }));

/** The bodies of the templates that ship. */
const TEMPLATES = ['templates', 'examples'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))
    .filter((text) => /^niveau: regional$/m.test(text)),
);

describe('the plain checker finds what AJV finds', () => {
  it.each<[string, JsonSchema, readonly Json[], 'plain' | 'ajv']>([
    ['types', { type: 'integer' }, [1, 1.5, -0, '1', null, [], {}], 'plain'],
    ['lengths in characters', { minLength: 2, maxLength: 2 }, ['😀', '😀😀', 'ab', 'a', 3], 'plain'],
    [
      'what is the same in any order of its keys',
      { const: { a: [1], b: null } },
      [{ b: null, a: [1] }, { a: [1] }, 0],
      'plain',
    ],
    ['zero of either sign', { enum: [0] }, [0, -0], 'plain'],
    ['multiples', { multipleOf: 0.1 }, [0.3, 1, 1.05, 1e21, 1e300, 0], 'plain'],
    [
      'bounds',
      { minimum: 1, maximum: 2, exclusiveMinimum: 1, exclusiveMaximum: 2 },
      [0, 1, 1.5, 2, 3, '0'],
      'plain',
    ],
    [
      'equal texts',
      { items: { type: 'string' }, uniqueItems: true },
      [['a', 'b', 'a', 'b'], [1, 1], []],
      'plain',
    ],
    [
      'equal values of any kind',
      { items: {}, uniqueItems: true },
      [
        [{ a: 1 }, 2, { a: 1 }],
        [1, 2],
      ],
      'plain',
    ],
    [
      'names that a pointer escapes',
      { properties: { 'a/b~': { type: 'string' } } },
      [{ 'a/b~': 1 }],
      'plain',
    ],
    ['a column twice', { type: 'object', required: ['a', 'a'] }, [{}, { a: 1 }], 'plain'],
    ['a choice of nothing', { enum: [] }, [], 'ajv'],
    ['a name that every object has', { properties: { constructor: { type: 'string' } } }, [], 'ajv'],
    ['a name that every object has, asked for', { required: ['toString'] }, [], 'ajv'],
    ['an own keyword that nobody knows', { ukendt: 1 }, [], 'ajv'],
    ['several types', { type: ['string', 'null'] }, [], 'ajv'],
    ['another format', { format: 'email' }, [], 'ajv'],
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    ['a condition beside other demands', { if: {}, then: {}, else: {}, type: 'string' }, [], 'ajv'],
    ['a pattern that cannot be used', { pattern: '(?=a)' }, [], 'ajv'],
    ['a name that can be referred to', { $id: 'https://example.dk/a#b' }, [], 'ajv'],
  ])('%s', (_, schema, values, by) => expect(checkedBy(schema, values)).toBe(by));

  it('in schemas of all field types under any constraints', () => {
    const by = { plain: 0, ajv: 0 };
    fc.assert(
      fc.property(
        schemas.chain((schema) =>
          fc.tuple(fc.constant(schema), fc.array(valueFor(schema), { minLength: 4, maxLength: 8 })),
        ),
        ([schema, values]) => {
          by[checkedBy(schema, values)] += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(by.plain, by.ajv)).toBeGreaterThan(10);
  });

  it('in all templates that ship, and is sure of each', () => {
    const types = fieldTypes(new Map([['uge', { grundtype: 'linje', pattern: '^uge [1-9]', title: 'Uge' }]]));
    expect(TEMPLATES.length).toBeGreaterThan(20);
    for (const text of TEMPLATES) {
      const schema = templateSchema(templateOf(text.replace(/^---\n[\s\S]*?\n---/, ''), types));
      expect(checkedBy(schema, fc.sample(valueFor(schema), 20))).toBe('plain');
    }
  });
});

describe('compileSchema', () => {
  it('says violations in the order of pointers and then of keywords, whoever checks', () => {
    const fields = { b: { type: 'number', maximum: 1, multipleOf: 2 }, a: { type: 'array', minItems: 2 } };
    const values = { b: 3, a: [1] };
    const order = ['/a minItems', '/b maximum', '/b multipleOf'];
    for (const more of [{}, { anyOf: [{}] }]) {
      const { validate } = compileSchema({ type: 'object', properties: fields, ...more });
      expect(validate(values).map(({ pointer, keyword }) => `${pointer} ${keyword}`)).toEqual(order);
    }
  });

  it.each([
    ['a keyword that nobody knows', { ukendt: 1 }, 'ukendt'],
    ['a pattern that cannot be run', { items: { pattern: '(?=a)' } }, '(?=a)'],
  ])('tells of %s instead of throwing', (_, schema, named) => {
    const { validate, schemaProblem } = compileSchema(schema);
    expect(schemaProblem).toContain(named);
    expect(validate('a')).toEqual([]);
  });

  it('runs the patterns that come to AJV as it runs the others', () => {
    const { validate } = compileSchema({ anyOf: [{ pattern: '^(a+)+$' }] });
    expect(validate(`${'a'.repeat(40)}!`).map(({ keyword }) => keyword)).toContain('pattern');
  });
});
