import { orList } from '../core/danish-list.ts';
import type { Finding } from '../core/finding.ts';
import { fold } from '../core/fold.ts';
import { nearest } from '../core/nearest.ts';
import { isRecord } from '../core/record.ts';
import { shapes } from '../generated/validators.js';
import type { DataPath } from '../parse/yaml.ts';
import type { DataInput } from './data-input.ts';
import type { DataKind } from './data-kinds.ts';
import { type SchemaError, type Shape, shapeAt } from './data-shape.ts';
import { pointerPath } from './json-pointer.ts';
import type { NormalisedData } from './normalise-data.ts';
import { wrongForm } from './wrong-form.ts';

/** Turns a validator's complaints into findings at the author's own keys and values, in the order of the text. */
export function explain(
  kind: DataKind,
  input: DataInput,
  data: NormalisedData,
  errors: readonly SchemaError[],
): readonly Finding[] {
  const shape = shapes[kind];
  const findings = new Map<string, Finding>();
  const add = (key: string, finding: Finding) => {
    if (!findings.has(key)) findings.set(key, finding);
  };
  const misspelt = new Set<string>();
  for (const error of errors.filter((candidate) => candidate.keyword === 'additionalProperties')) {
    const path = dataPath(error.instancePath, data.value);
    const key = String(error.params.additionalProperty);
    const finding = unknownKey(kind, input, data, [...path, key], shapeAt(shape, path));
    if (finding.suggestion !== undefined) misspelt.add(JSON.stringify([...path, finding.suggestion]));
    add(JSON.stringify([...path, key]), finding);
  }
  for (const error of errors) {
    const path = dataPath(error.instancePath, data.value);
    if (error.keyword === 'required') {
      const missing = [...path, String(error.params.missingProperty)];
      // A misspelt key that is near the missing one is one fault, not two.
      if (!misspelt.has(JSON.stringify(missing)))
        add(JSON.stringify(missing), missingKey(input, data, missing, shape));
    } else if (error.keyword !== 'additionalProperties' && error.keyword !== 'if') {
      const found = shapeAt(shape, path);
      if (found) add(JSON.stringify(path), wrongForm(input, data, path, found));
    }
  }
  for (const path of data.doubled) add(`x${JSON.stringify(path)}`, doubledKey(input, path));
  return [...findings.values()].sort((a, b) => a.at.span.start - b.at.span.start);
}

/** The path of a JSON pointer, with list positions as numbers. */
function dataPath(pointer: string, value: unknown): DataPath {
  const path: (string | number)[] = [];
  let at = value;
  for (const step of pointerPath(pointer)) {
    path.push(Array.isArray(at) ? Number(step) : step);
    at = Array.isArray(at) ? at[Number(step)] : isRecord(at) ? at[step] : undefined;
  }
  return path;
}

function unknownKey(
  kind: DataKind,
  input: DataInput,
  data: NormalisedData,
  path: DataPath,
  parent: Shape | null,
): Finding {
  const typed = data.typedPath(path);
  const key = String(typed.at(-1) ?? path.at(-1));
  const known = Object.keys(parent?.properties ?? {});
  const found = { data: { felt: key }, at: { file: input.file, span: input.yaml.keySpan(typed) } };
  if (input.family === 'hoved' && path.length === 1 && isOfOtherLevel(kind, key)) {
    return { ...found, rule: 'hoved-felt-ukendt', message: kind === 'lokal' ? 'regional' : 'lokal' };
  }
  const rule = `${input.family}-felt-ukendt` as const;
  const suggestion = nearest(fold(key).toLowerCase(), known);
  if (suggestion === null)
    return { ...found, rule, message: 'default', data: { felt: key, mulige: orList(known) } };
  return { ...found, rule, message: 'ligner', data: { felt: key, forslag: suggestion }, suggestion };
}

function isOfOtherLevel(kind: DataKind, key: string): boolean {
  const other = kind === 'lokal' ? 'regional' : 'lokal';
  return Object.hasOwn(shapes[other].properties ?? {}, fold(key));
}

function missingKey(input: DataInput, data: NormalisedData, path: DataPath, root: Shape): Finding {
  const { file, yaml, family } = input;
  const shape = shapeAt(root, path);
  const parent = data.typedPath(path.slice(0, -1));
  const words = {
    felt: String(path.at(-1)),
    eksempel: shape?.example ?? '',
    beskrivelse: shape?.description ?? '',
    sted: parent.filter((step) => typeof step === 'string').join('.'),
  };
  const rule = `${family}-felt-mangler` as const;
  const blank = data.blank.find((candidate) => isBlankOf(candidate, path, parent));
  if (blank) return { rule, message: 'tom', data: words, at: { file, span: yaml.keySpan(blank) } };
  if (parent.length === 0) return { rule, message: 'default', data: words, at: { file, span: input.head } };
  const span = typeof parent.at(-1) === 'number' ? yaml.valueSpan(parent) : yaml.keySpan(parent);
  return { rule, message: words.sted === '' ? 'default' : 'indeni', data: words, at: { file, span } };
}

function isBlankOf(candidate: DataPath, path: DataPath, parent: DataPath): boolean {
  if (candidate.length !== path.length || fold(String(candidate.at(-1))) !== path.at(-1)) return false;
  return JSON.stringify(candidate.slice(0, -1)) === JSON.stringify(parent);
}

function doubledKey(input: DataInput, path: DataPath): Finding {
  return {
    rule: `${input.family}-yaml`,
    message: 'dublet',
    data: { felt: String(path.at(-1)) },
    at: { file: input.file, span: input.yaml.keySpan(path) },
  };
}
