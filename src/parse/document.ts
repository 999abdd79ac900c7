import type { Source } from '../core/source.ts';
import type { Span } from '../core/span.ts';
import { type Excess, excessOf } from './limits.ts';
import type { MarkdownParser } from './parser.ts';
import type { Root } from './tree.ts';
import { verbatimTree } from './verbatim-tree.ts';
import { readYaml, type YamlData } from './yaml.ts';

/** A file that has been read as Markdown. */
export interface ParsedDocument {
  readonly source: Source;
  /** The whole document; a front matter's `yaml` node is its first child. */
  readonly tree: Root;
  /** Null when the file has no front matter. */
  readonly frontMatter: FrontMatter | null;
  /** Set where the text is more than a document can be: the tree is then one paragraph of the text as it stands. */
  readonly excess: Excess | null;
}

/** Front matter as data with spans, and where the whole block stands (with its `---` lines). */
export interface FrontMatter extends YamlData {
  readonly span: Span;
  /** The `---` that opens it. */
  readonly opening: Span;
}

/** What CommonMark parsers take for front matter: `---`, any lines, and the first line after it that is `---` again. */
const FRONT_MATTER = /^---[ \t]*(\r\n?|\n)(?:([\s\S]*?)(?:\r\n?|\n))??---[ \t]*(?=[\r\n]|$)/;

/** Whether a text begins with front matter, whatever is in it. */
export function hasFrontMatter(text: string): boolean {
  return FRONT_MATTER.test(text);
}

/**
 * Reads the front matter alone, which is enough to know what a document is; parsing its Markdown takes far longer.
 * Null when there is none. Never throws.
 */
export function frontMatterOf({ text }: Source): FrontMatter | null {
  const found = FRONT_MATTER.exec(text);
  if (!found) return null;
  const [whole, lineEnd = '', yaml = ''] = found;
  return {
    ...readYaml(yaml, whole.indexOf(lineEnd) + lineEnd.length),
    span: { start: 0, end: whole.length },
    opening: { start: 0, end: '---'.length },
  };
}

/** Parses a source, whose front matter may have been read already. Never throws. */
export function parseDocument(
  source: Source,
  parse: MarkdownParser,
  frontMatter = frontMatterOf(source),
): ParsedDocument {
  const excess = excessOf(source.text);
  const tree = excess ? verbatimTree(source.text, frontMatter?.span.end ?? 0) : parse(source.text);
  return { source, tree, frontMatter, excess };
}
