import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { Plugin, Preset } from 'unified';
import { skrivefelt } from './plugin.ts';

/**
 * Gives back the text that was read. Formatting a document would lose what remark's own grammar does not know, so
 * `remark --output` writes what stands there already.
 */
const keepText: Plugin<[], Root, string> = function () {
  this.compiler = (_, file) => String(file.value);
};

/** Everything that remark needs to show our findings: `remark --use skrivefelt/remark tilbud`. */
const preset: Preset = { plugins: [remarkFrontmatter, remarkGfm, skrivefelt, keepText] };

export { skrivefelt };
export default preset;
