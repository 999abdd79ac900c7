import type { MarkdownParser } from './parser.ts';

const FEATURES = { directive: true, gfm: true, frontmatter: true } as const;

/**
 * The native parser: Markdown with directives to mdast in Rust, positions included. Null where it is not made for this
 * machine. Its trees are not ours yet; use it through `bestParser`.
 */
export async function nativeParser(): Promise<MarkdownParser | null> {
  try {
    const { markdownToMdast } = await import('satteri');
    markdownToMdast('', { features: FEATURES });
    return (text) => markdownToMdast(text, { features: FEATURES });
  } catch {
    return null;
  }
}
