import { fastTree } from '../../src/parse/fast-parser.ts';
import { nativeParser } from '../../src/parse/native-parser.ts';
import type { MarkdownParser } from '../../src/parse/parser.ts';
import { remarkParser } from '../../src/parse/remark-parser.ts';
import { denseText } from './dense-text.ts';
import { Random } from './random.ts';

/** What came of holding the two parsers against each other over many small texts. */
export interface DenseRun {
  /** Texts that the native parser was trusted with. */
  readonly trusted: number;
  /** The least texts whose trees differ, each once. */
  readonly differing: readonly string[];
}

/** Tries so many texts of a seed; null where there is no native parser for the machine. */
export async function denseRun(seed: number, count: number): Promise<DenseRun | null> {
  const native = await nativeParser();
  if (!native) return null;
  const reference = remarkParser();
  const random = new Random(seed);
  const differing = new Set<string>();
  let trusted = 0;
  for (let left = count; left > 0; left -= 1) {
    const text = denseText(random);
    const tree = fastTree(text, native);
    if (tree === null) continue;
    trusted += 1;
    if (inOneOrder(tree) !== inOneOrder(reference(text))) differing.add(leastText(text, native, reference));
  }
  return { trusted, differing: [...differing] };
}

/** The least part of a text whose trees still differ. */
function leastText(text: string, native: MarkdownParser, reference: MarkdownParser): string {
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at + size <= text.length; at += 1) {
      const less = text.slice(0, at) + text.slice(at + size);
      const tree = fastTree(less, native);
      if (tree !== null && inOneOrder(tree) !== inOneOrder(reference(less))) {
        return leastText(less, native, reference);
      }
    }
  }
  return text;
}

/** A tree as text, whatever the order of its keys; what is absent and what is undefined are the same. */
function inOneOrder(tree: unknown): string {
  return JSON.stringify(tree, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
