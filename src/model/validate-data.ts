import type { Finding, Staged } from '../core/finding.ts';
import { isRecord } from '../core/record.ts';
import { shapes, validators } from '../generated/validators.js';
import { explain } from './data-findings.ts';
import type { DataInput } from './data-input.ts';
import type { DataKind, DataTypes } from './data-kinds.ts';
import type { SchemaError, Validator } from './data-shape.ts';
import { pointerPath, without } from './json-pointer.ts';
import { normaliseData } from './normalise-data.ts';
import { yamlFindings } from './yaml-findings.ts';

/** Dropping a value can make its parent invalid; schemas are not nested deeper than this. */
const ROUNDS = 12;

/**
 * Holds data against its schema. The value is in the schema's spelling (folded keys and words, ISO dates, defaults
 * filled in), without whatever did not validate; null when what is left is not enough. Every fault is a finding at the
 * key or value as typed. Never throws.
 */
export function validateData<K extends DataKind>(kind: K, input: DataInput): Staged<DataTypes[K] | null> {
  const validate: Validator<DataTypes[K]> = validators[kind];
  const shape = shapes[kind];
  const syntax = yamlFindings(input, shape);
  if (syntax.unreadable) return { value: null, findings: syntax.findings };
  const { value, ...names } = normaliseData(input.yaml, shape, input.text);
  const valid = validate(value);
  const errors = validate.errors ?? [];
  // The validator fills in defaults in place: what it complains of is shown as it was written.
  const data = valid ? { value, ...names } : normaliseData(input.yaml, shape, input.text);
  // Where the syntax is broken, keys go missing that the author did write: one fault, one finding.
  const broken = input.yaml.problems.some((problem) => problem.kind === 'syntaks');
  const findings: readonly Finding[] = [
    ...syntax.findings,
    ...(broken ? [] : explain(kind, input, data, valid ? [] : errors)),
  ];
  return { value: valid ? value : salvage(validate, data.value, input.fallback ?? {}), findings };
}

/** What validates of a value, after the parts that do not are dropped and missing required keys got their fallback. */
function salvage<T>(
  validate: Validator<T>,
  written: unknown,
  fallback: Readonly<Record<string, unknown>>,
): T | null {
  let value: unknown = structuredClone(written);
  for (let round = 0; round < ROUNDS; round += 1) {
    const candidate: unknown = structuredClone(value);
    if (validate(candidate)) return candidate;
    const errors = validate.errors ?? [];
    const dropped = without(value, errors.flatMap(faultyPath));
    value = withFallback(dropped, errors, fallback);
    if (value === undefined) return null;
  }
  return null;
}

/** The part to drop for one complaint; none for a key missing at the root. */
function faultyPath(error: SchemaError): readonly (readonly string[])[] {
  const path = pointerPath(error.instancePath);
  if (error.keyword === 'if') return [];
  if (error.keyword === 'additionalProperties') return [[...path, String(error.params.additionalProperty)]];
  return path.length === 0 ? [] : [path];
}

/** Undefined when a required key of the root has no fallback, or the root itself is of the wrong type. */
function withFallback(
  value: unknown,
  errors: readonly SchemaError[],
  fallback: Readonly<Record<string, unknown>>,
): unknown {
  const atRoot = errors.filter(
    (error) => error.instancePath === '' && error.keyword !== 'additionalProperties',
  );
  if (atRoot.length === 0) return value;
  const missing = atRoot.map((error) => String(error.params.missingProperty ?? ''));
  if (!isRecord(value) || missing.some((key) => !Object.hasOwn(fallback, key))) return undefined;
  return { ...value, ...Object.fromEntries(missing.map((key) => [key, fallback[key]])) };
}
