import type { Root } from 'mdast';

/**
 * What we use of satteri. Its own types say that every mdast tree may hold MDX, mathematics and directives of another
 * shape, and our total tables of handlers would have to answer for them; `paths` in tsconfig.json puts these in place.
 */
export function markdownToMdast(
  source: string,
  options: {
    readonly features: { readonly directive: boolean; readonly gfm: boolean; readonly frontmatter: boolean };
  },
): Root;
