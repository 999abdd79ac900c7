import type { DataPath } from '../parse/yaml.ts';
import type { FormatName } from './schema-formats.ts';

/** JSON Schema's names of types. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/**
 * A schema reduced to what is needed to read an author's spelling and to explain a fault: references are followed,
 * and there is always a list of types. Made from `schemas/` when the validators are.
 */
export interface Shape {
  readonly types: readonly JsonType[];
  readonly title: string;
  readonly description: string;
  /** How a value is written, e.g. `36 måneder`; empty when the schema gives none. */
  readonly example: string;
  readonly format: FormatName | null;
  /** The allowed words; null when any are. */
  readonly words: readonly (string | number)[] | null;
  readonly required: readonly string[];
  /** Null when the keys of an object are not described. */
  readonly properties: Readonly<Record<string, Shape>> | null;
  /** Shape of keys not named in `properties`; null when there may be none, or anything. */
  readonly others: Shape | null;
  readonly items: Shape | null;
}

/** One complaint of a precompiled validator (AJV's error object). */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer of the value that is wrong. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A precompiled validator. It fills in defaults in place; after a refusal `errors` holds every complaint. */
export interface Validator<Value> {
  (data: unknown): data is Value;
  errors?: readonly SchemaError[] | null;
}

/** The shape of the value at a path; null where the schema does not describe it. */
export function shapeAt(shape: Shape, path: DataPath): Shape | null {
  let found: Shape | null = shape;
  for (const step of path) {
    if (!found) return null;
    found = typeof step === 'number' ? found.items : keyShape(found, step);
  }
  return found;
}

/** The shape of one key's value; null where the schema does not describe it. */
export function keyShape(shape: Shape, key: string): Shape | null {
  const { properties } = shape;
  if (properties && Object.hasOwn(properties, key)) return properties[key] ?? null;
  return shape.others;
}
