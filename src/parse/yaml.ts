import type { Span } from '../core/span.ts';
import { readAnyYaml } from './any-yaml.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { PlainNode, PlainPair } from './plain-yaml-node.ts';

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
  const node = readPlainYaml(text);
  return node ? dataOf(node, base) : readAnyYaml(text, base);
}

function dataOf(root: PlainNode, base: number): YamlData {
  const span = ({ start, end }: PlainNode | PlainPair): Span => ({ start: base + start, end: base + end });
  return {
    value: plainValue(root),
    problems: [],
    valueSpan: (path) => span(locate(root, path).node),
    keySpan: (path) => {
      const { pair, node } = locate(root, path);
      return span(pair ?? node);
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

function plainValue(node: PlainNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries(node.pairs.map(({ key, node: inner }) => [key, plainValue(inner)]));
}

interface Located {
  readonly node: PlainNode;
  readonly pair: PlainPair | null;
}

function locate(root: PlainNode, path: DataPath): Located {
  let found: Located = { node: root, pair: null };
  for (const step of path) {
    const next = child(found.node, step);
    if (!next) return found;
    found = next;
  }
  return found;
}

function child(node: PlainNode, step: string | number): Located | null {
  if (node.kind === 'map') {
    const pair = node.pairs.find(({ key }) => key === String(step));
    return pair ? { pair, node: pair.node } : null;
  }
  const item = node.kind === 'list' ? node.items[Number(step)] : undefined;
  return item ? { pair: null, node: item } : null;
}
