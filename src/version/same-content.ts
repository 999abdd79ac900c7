import type { Template } from '../model/template.ts';
import { canonicalText } from '../sign/canonical-text.ts';

/**
 * Whether two templates say the same under the same title. Blanks, line endings and comments do not count, nor does the
 * rest of the front matter: a released version may be withdrawn.
 */
export function sameContent(one: Template, other: Template): boolean {
  return one.front.titel === other.front.titel && textOf(one) === textOf(other);
}

function textOf({ document }: Template): string {
  const body = document.tree.children.filter((node) => node.type !== 'yaml');
  return canonicalText(body, { breaks: 'flow' });
}
