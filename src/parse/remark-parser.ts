import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { directiveSyntax } from './directive-syntax.ts';
import { directiveTree } from './directive-tree.ts';
import type { MarkdownParser } from './parser.ts';
import type { Root } from './tree.ts';

/** The reference parser: CommonMark, GFM, front matter and directives through unified. */
export function remarkParser(): MarkdownParser {
  const processor: Processor<Root> = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    // A single tilde is no strike-through: Danish prose writes `ca. ~5`.
    .use(remarkGfm, { singleTilde: false })
    .use(skrivefeltDirectives)
    .freeze();
  return (text) => processor.parse(text);
}

/**
 * A unified plugin that adds our reading of directives to remark-parse. It drops the one transform of GFM, a second
 * search for addresses in the finished text, because the nodes that it makes stand nowhere.
 */
function skrivefeltDirectives(this: Processor): void {
  const data = this.data();
  const builders = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms: _, ...builder }) => builder);
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), directiveSyntax()];
  data.fromMarkdownExtensions = [...builders, directiveTree()];
}
