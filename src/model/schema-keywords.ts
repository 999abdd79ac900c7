import { withoutComments } from '../core/comments.ts';
import type { Json } from '../core/json.ts';
import { isRecord } from '../core/record.ts';
import { mentions, wordsOf } from '../core/words.ts';

/** A keyword of our own: whether a value satisfies it. */
export interface SchemaKeyword {
  readonly keyword: string;
  /** Values of other types are left to the keyword `type`. */
  readonly appliesTo: readonly ('string' | 'array')[];
  /** `schema` is the keyword's value in the schema. */
  holds(schema: Json, value: Json): boolean;
}

/** Keywords that JSON Schema lacks and the language needs. */
export const schemaKeywords: readonly SchemaKeyword[] = [
  {
    keyword: 'ord',
    appliesTo: ['string'],
    holds: (schema, value) => within(schema, wordsOf(proseOf(String(value))).length),
  },
  {
    keyword: 'naevner',
    appliesTo: ['string', 'array'],
    holds: (schema, value) => missingTerms(schema, value).length === 0,
  },
  {
    keyword: 'datoMindst',
    appliesTo: ['string'],
    // A month reaches to its last day, so only as much as both dates give is compared.
    holds: (schema, value) => compareDates(String(value), String(schema)) >= 0,
  },
  {
    keyword: 'datoHoejst',
    appliesTo: ['string'],
    holds: (schema, value) => compareDates(String(value), String(schema)) <= 0,
  },
  {
    keyword: 'alleAf',
    appliesTo: ['array'],
    holds: (schema, value) => missingItems(schema, value).length === 0,
  },
];

/** Keywords that only inform. */
export const annotationKeywords: readonly string[] = ['enhed', 'krav'];

/** The terms of `naevner` that a value does not mention. */
export function missingTerms(schema: Json, value: Json): readonly string[] {
  const text = textOf(value);
  return strings(schema).filter((term) => !mentions(text, term) && !text.includes(term));
}

/** The items of `alleAf` that no `punkt` of the value names. */
export function missingItems(schema: Json, value: Json): readonly string[] {
  const present = new Set(
    Array.isArray(value) ? value.map((item) => (isRecord(item) ? item.punkt : item)) : [],
  );
  return strings(schema).filter((item) => !present.has(item));
}

/** The words that count in a Markdown text: not the targets of links, not comments, not attributes. */
export function proseOf(markdown: string): string {
  return withoutComments(markdown, () => ' ')
    .replace(/\]\([^)\s]*(?:\s[^)]*)?\)/g, '] ')
    .replace(/\{[^}\n]*\}/g, ' ')
    .replace(/^\s*:{2,}[\p{L}-]+/gmu, ' ')
    .replace(/\[\^[^\]\s]+\]/g, ' ');
}

function within(schema: Json, count: number): boolean {
  if (!isRecord(schema)) return true;
  const { least, most } = schema;
  return (typeof least !== 'number' || count >= least) && (typeof most !== 'number' || count <= most);
}

function compareDates(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).localeCompare(other.slice(0, length), 'en');
}

function textOf(value: Json): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (isRecord(value)) return Object.values(value).map(textOf).join('\n');
  return value === null ? '' : String(value);
}

function strings(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
