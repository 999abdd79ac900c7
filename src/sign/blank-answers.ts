import { fold } from '../core/fold.ts';
import { fieldPart } from '../model/scaffold.ts';
import type { Template } from '../model/template.ts';
import type { MarkdownParser } from '../parse/parser.ts';
import { contentOf, isBlockDirective } from '../parse/tree.ts';
import { canonicalText } from './canonical-text.ts';
import { digestOf } from './digest.ts';

/**
 * What `new` and `update` put where nobody has answered yet: the digests of untouched checklists, by folded field id.
 * A field that begins empty is not among them.
 */
export function blankAnswers(template: Template, parse: MarkdownParser): ReadonlyMap<string, string> {
  return new Map(
    template.fields
      .filter(({ type }) => type.repeatsItems === true)
      .map((field) => {
        const blocks = parse(fieldPart(field, template).empty).children.flatMap((node) =>
          isBlockDirective(node, 'skrivefelt') ? contentOf(node) : [],
        );
        return [fold(field.id), digestOf(canonicalText(blocks, { breaks: 'lines' }))];
      }),
  );
}
