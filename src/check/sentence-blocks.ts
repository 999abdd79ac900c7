import type { Template } from '../model/template.ts';
import { attribute, isBlockDirective, isDirective } from '../parse/tree.ts';
import type { ProseBlock } from './prose.ts';

/** Field types whose answers are sentences; the others are lines, cells and single values. */
const SENTENCES = new Set(['tekst', 'liste']);

/** The paragraphs of a document that are sentences: not answers of lines such as `Opgave – Rolle`. */
export function sentenceBlocks(
  prose: readonly ProseBlock[],
  template: Template | null,
): readonly ProseBlock[] {
  const lines = new Set(
    (template?.fields ?? []).flatMap(({ id, type }) => (SENTENCES.has(type.name) ? [] : [id])),
  );
  const isRegional = (block: ProseBlock): boolean =>
    block.ancestors.some((one) => one === template?.document.tree);
  return prose.filter((block) => {
    if (block.kind !== 'afsnit') return false;
    const field = block.ancestors.find((one) => isBlockDirective(one, 'skrivefelt'));
    if (!field || !isDirective(field) || !lines.has(attribute(field, 'id')?.value ?? '')) return true;
    // In a template only the example is written in the form of the answer.
    return isRegional(block) && !block.ancestors.some((one) => isBlockDirective(one, 'eksempel'));
  });
}
