import { parseDate } from '../core/danish-date.ts';
import { fold } from '../core/fold.ts';
import { isRecord } from '../core/record.ts';
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
 * `2026-05`, `cvr: 12345674` is a text and `vis-navn: ja` is true. `text` is the whole text that the YAML's spans
 * point into; numbers come back as typed from there, so that `0460` keeps its zero.
 */
export function normaliseData(yaml: YamlData, shape: Shape, text: string): NormalisedData {
  const typed = new Map<string, DataPath>();
  const blank: DataPath[] = [];
  const doubled: DataPath[] = [];

  function read(value: unknown, at: Shape | null, path: DataPath, typedAs: DataPath): unknown {
    typed.set(JSON.stringify(path), typedAs);
    if (!at) return value;
    if (Array.isArray(value)) {
      return value.map((item, index) => read(item, at.items, [...path, index], [...typedAs, index]));
    }
    if (isRecord(value)) return at.properties || at.others ? readKeys(value, at, path, typedAs) : value;
    return readScalar(value, at, () => slice(text, yaml, typedAs));
  }

  function readKeys(
    record: Readonly<Record<string, unknown>>,
    at: Shape,
    path: DataPath,
    typedAs: DataPath,
  ): unknown {
    const entries = new Map<string, unknown>();
    for (const [name, value] of Object.entries(record)) {
      const folded = keyShape(at, fold(name)) ? fold(name) : name;
      const typedKey = [...typedAs, name];
      if (entries.has(folded)) doubled.push(typedKey);
      else if (value === null) blank.push(typedKey);
      else entries.set(folded, read(value, keyShape(at, folded), [...path, folded], typedKey));
    }
    return Object.fromEntries(entries);
  }

  const value = read(yaml.value, shape, [], []);
  return { value, blank, doubled, typedPath: (path) => closest(typed, path) };
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

function readText(value: string, shape: Shape): unknown {
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

function closest(typed: ReadonlyMap<string, DataPath>, path: DataPath): DataPath {
  for (let length = path.length; length > 0; length -= 1) {
    const found = typed.get(JSON.stringify(path.slice(0, length)));
    if (found) return found;
  }
  return [];
}
