import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Span } from '../core/span.ts';

/** A path into data: keys and indexes, as in `['lovgrundlag', 0]`. */
export type DataPath = readonly (string | number)[];

/** YAML text as plain data that still knows where each key and value stands. */
export interface YamlData {
  /** Plain JSON data; null when the text is empty or cannot be read. Dates stay strings. */
  readonly value: unknown;
  /** What is wrong with the YAML itself. */
  readonly problems: readonly YamlProblem[];
  /** Where the value at a path stands; the nearest ancestor that exists when the path does not. */
  valueSpan(path: DataPath): Span;
  /** Where the key of the last step of a path stands; the value's span for list items. */
  keySpan(path: DataPath): Span;
}

/** A fault in YAML syntax. */
export interface YamlProblem {
  readonly kind: 'syntaks' | 'dublet' | 'alias' | 'stor';
  /** The parser's own words (English); shown only as detail. */
  readonly detail: string;
  readonly span: Span;
}

/**
 * Reads YAML. Never throws: syntax faults become problems, and as much data as can be read comes back.
 * `base` is added to all offsets, for YAML inside another text (front matter).
 */
export function readYaml(text: string, base = 0): YamlData {
  if (text.length > LONGEST) return tooLong(base);
  // Without `prettyErrors` the error messages carry no code frame of their own; the offsets are enough.
  // What it would warn of on the terminal, in English, is no fault, or is found by the schemas.
  // The reader knows no line that ends in a carriage return alone; the other is as long, so offsets stay.
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    prettyErrors: false,
    version: '1.2',
    logLevel: 'error',
  });
  const problems: YamlProblem[] = document.errors.map((error) => ({
    kind: error.code === 'DUPLICATE_KEY' ? 'dublet' : 'syntaks',
    detail: error.message,
    span: { start: base + error.pos[0], end: base + Math.max(error.pos[1], error.pos[0] + 1) },
  }));
  const whole: Span = { start: base, end: base + text.length };
  let value: unknown = null;
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? null;
  } catch (error) {
    problems.push({ kind: 'alias', detail: error instanceof Error ? error.message : '', span: whole });
  }
  return {
    value,
    problems,
    valueSpan: (path) => nodeSpan(locate(document, path).node, base) ?? whole,
    keySpan: (path) => {
      const { pair, node } = locate(document, path);
      const key = isPair(pair) && isScalar(pair.key) ? pair.key : null;
      return nodeSpan(key ?? node, base) ?? whole;
    },
  };
}

/** Far more than any file of data holds, in characters; what is longer would take minutes to read. */
const LONGEST = 500_000;

function tooLong(base: number): YamlData {
  const span = { start: base, end: base + 1 };
  const problems = [{ kind: 'stor', detail: '', span }] as const;
  return { value: null, problems, valueSpan: () => span, keySpan: () => span };
}

interface Located {
  readonly node: Node | null;
  readonly pair: Pair | null;
}

function locate(document: Document, path: DataPath): Located {
  let found: Located = { node: document.contents, pair: null };
  for (const step of path) {
    const next = child(found.node, step);
    if (!next) return found;
    found = next;
  }
  return found;
}

function child(node: Node | null, step: string | number): Located | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (!pair) return null;
    return { pair, node: isNode(pair.value) ? pair.value : isScalar(pair.key) ? pair.key : null };
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { pair: null, node: item } : null;
  }
  return null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function nodeSpan(node: Node | null, base: number): Span | null {
  const range = node?.range;
  return range ? { start: base + range[0], end: base + range[1] } : null;
}
