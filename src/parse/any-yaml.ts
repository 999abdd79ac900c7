import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Span } from '../core/span.ts';
import type { DataPath, YamlData, YamlProblem } from './yaml.ts';

/**
 * Reads YAML of any kind with the library, as `readYaml` does. Nothing else names it, for loading it takes longer than
 * most runs need.
 */
export function readAnyYaml(text: string, base = 0): YamlData {
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
