import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import type { MarkdownParser } from './parser.ts';
import { spanOf, type Root } from './tree.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** A file that has been read as Markdown. */
export interface ParsedDocument {
  readonly source: Source;
  /** The whole document; a front matter's `yaml` node is its first child. */
  readonly tree: Root;
  /** Null when the file has no front matter. */
  readonly frontMatter: FrontMatter | null;
}

/** Front matter as data with spans, and where the whole block stands (with its `---` lines). */
export interface FrontMatter extends YamlData {
  readonly span: Span;
}

/** Parses a source. Never throws. */
export function parseDocument(source: Source, parse: MarkdownParser): ParsedDocument {
  const tree = parse(source.text);
  const first = tree.children[0];
  if (first?.type !== 'yaml') return { source, tree, frontMatter: null };
  const span = spanOf(first);
  // The YAML starts on the line after `---`.
  const base = source.text.slice(0, span.end).search(/\r\n?|\n/);
  const start = base < 0 ? span.end : base + (source.text[base] === '\r' && source.text[base + 1] === '\n' ? 2 : 1);
  return { source, tree, frontMatter: { ...readYaml(source.text.slice(start, start + first.value.length), start), span } };
}
