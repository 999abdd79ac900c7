import type { ConstructRecord, Extension } from 'micromark-util-types';
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

/** Constructs of GFM that look for bare addresses. */
const ADDRESS_SEARCH = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/**
 * A unified plugin that adds our reading of directives to remark-parse and drops GFM's search for bare addresses: it
 * makes nodes that stand nowhere, and it doubles the time that parsing takes. `compose` links the addresses.
 */
function skrivefeltDirectives(this: Processor): void {
  const data = this.data();
  const syntax = (data.micromarkExtensions ?? []).map(withoutAddressSearch);
  const builders = (data.fromMarkdownExtensions ?? []).flat().map(({ transforms: _, ...builder }) => builder);
  data.micromarkExtensions = [...syntax, directiveSyntax()];
  data.fromMarkdownExtensions = [...builders, directiveTree()];
}

function withoutAddressSearch(extension: Extension): Extension {
  const text: ConstructRecord = {};
  for (const [code, constructs] of Object.entries(extension.text ?? {})) {
    const kept = [constructs ?? []].flat().filter(({ name }) => !ADDRESS_SEARCH.has(name ?? ''));
    if (kept.length > 0) text[Number(code)] = kept;
  }
  return { ...extension, text };
}
