import { parseDate } from '../core/danish-date.ts';
import { fold } from '../core/fold.ts';
import { isRecord, valueAt } from '../core/record.ts';
import type { DataPath, YamlData } from '../parse/yaml.ts';
import { keyShape, type Shape } from './data-shape.ts';

/** Data in the spelling of the schemas, and the way back to what the author typed. */
export interface NormalisedData {
  /** A copy: folded keys and words, ISO dates, blank keys left out. */
  readonly value: unknown;
  /** The path as typed of a path in `value`, for spans. */
  typedPath(path: DataPath): DataPath;
  /** Typed paths of keys that are written but have no value. */
  readonly blank: readonly DataPath[];
  /** Typed paths of keys that are another spelling of a key before them (`målgruppe`, `maalgruppe`). */
  readonly doubled: readonly DataPath[];
}

/**
 * Reads data as its author meant it: `næste-revision` is `naeste-revision`, `høring` is `hoering`, `maj 2026` is
 * `2026-05`, `cvr: 12345674` is a text, `vis-navn: ja` is true and a letter in two characters (NFD) is the letter. `text` is the whole text that the YAML's spans
 * point into; numbers come back as typed from there, so that `0460` keeps its zero.
 */
export function normaliseData(yaml: YamlData, shape: Shape, text: string): NormalisedData {
  const renamed = new WeakMap<object, Map<string, string>>();
  const blank: DataPath[] = [];
  const doubled: DataPath[] = [];

  function read(value: unknown, at: Shape | null, typedAs: DataPath): unknown {
    if (!at) return value;
    if (Array.isArray(value)) {
      return value.map((item, index) => read(item, at.items, [...typedAs, index]));
    }
    if (isRecord(value)) return at.properties || at.others ? readKeys(value, at, typedAs) : value;
    return readScalar(value, at, () => slice(text, yaml, typedAs));
  }

  function readKeys(record: Readonly<Record<string, unknown>>, at: Shape, typedAs: DataPath): unknown {
    const entries = new Map<string, unknown>();
    const names = new Map<string, string>();
    for (const [name, value] of Object.entries(record)) {
      const folded = keyShape(at, fold(name)) ? fold(name) : name;
      const typedKey = [...typedAs, name];
      if (entries.has(folded)) doubled.push(typedKey);
      else if (value === null) blank.push(typedKey);
      else {
        entries.set(folded, read(value, keyShape(at, folded), typedKey));
        if (folded !== name) names.set(folded, name);
      }
    }
    const keys = Object.fromEntries(entries);
    if (names.size > 0) renamed.set(keys, names);
    return keys;
  }

  const value = read(yaml.value, shape, []);
  return { value, blank, doubled, typedPath: (path) => typedPath(path, value, renamed) };
}

function readScalar(value: unknown, shape: Shape, asTyped: () => string): unknown {
  if (typeof value === 'string') return readText(value, shape);
  if (typeof value !== 'number' && typeof value !== 'boolean') return value;
  const { types } = shape;
  const wanted = types.includes('string') && !types.some((type) => type === 'number' || type === 'integer');
  if (!wanted) return value;
  const raw = asTyped();
  return readText(/^[\w.+-]+$/.test(raw) ? raw : String(value), shape);
}

function readText(typed: string, shape: Shape): unknown {
  const value = typed.normalize('NFC');
  if (shape.words) return readWord(value, shape.words);
  if (shape.format === 'dato') return parseDate(value) ?? value;
  if (shape.format === 'alder') return value.replace(/\s*[-–]\s*/, '-');
  if (shape.types.includes('string')) return value;
  if (shape.types.includes('boolean') && /^(ja|nej)$/i.test(value)) return value.toLowerCase() === 'ja';
  const numeric = shape.types.some((type) => type === 'number' || type === 'integer');
  return numeric && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function readWord(value: string, words: readonly (string | number)[]): string | number {
  const folded = fold(value);
  return words.find((word) => String(word) === folded) ?? value;
}

function slice(text: string, yaml: YamlData, path: DataPath): string {
  const span = yaml.valueSpan(path);
  return text.slice(span.start, span.end);
}

/** As far as a path leads. */
function typedPath(
  path: DataPath,
  value: unknown,
  renamed: { get(keys: object): ReadonlyMap<string, string> | undefined },
): DataPath {
  const typed: (string | number)[] = [];
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) break;
    typed.push(renamed.get(at)?.get(String(step)) ?? step);
    at = valueAt(at, [step]);
  }
  return typed;
}
