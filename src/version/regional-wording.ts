import { wordsOf } from '../core/words.ts';
import type { Template } from '../model/template.ts';
import { plainText } from '../parse/plain-text.ts';
import { isDirective } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';

/**
 * Whether two versions say the same outside the fields: the same words in the same order, under the same conditions.
 * Capitals, punctuation, emphasis and where the fields stand may differ.
 */
export function sameWording(before: Template, after: Template): boolean {
  return wording(before).join(' ') === wording(after).join(' ');
}

function wording({ document }: Template): readonly string[] {
  const words: string[] = [];
  walk(document.tree, (node) => {
    if (isDirective(node) && node.name === 'skrivefelt') return false;
    if (isDirective(node) && node.name === 'betingelse' && holdsText(node)) {
      words.push(...node.attributes.map(({ name, value }) => `${name}=${value}`));
    }
    if (!('children' in node)) words.push(...wordsOf(plainText([node]).toLowerCase()));
    return true;
  });
  return words;
}

/** A condition that only fields stand under is told of with the fields. */
function holdsText(condition: Parameters<typeof plainText>[0][number]): boolean {
  let found = false;
  walk(condition, (node) => {
    if (isDirective(node) && node.name === 'skrivefelt') return false;
    if (!('children' in node) && plainText([node]) !== '') found = true;
    return true;
  });
  return found;
}
