import { fold } from '../core/fold.ts';
import { fieldPart } from '../model/scaffold.ts';
import type { Template } from '../model/template.ts';
import type { MarkdownParser } from '../parse/parser.ts';
import { contentOf, isBlockDirective } from '../parse/tree.ts';
import { canonicalText } from './canonical-text.ts';
import { digestOf } from './digest.ts';

/**
 * The digest of what `new` and `update` put where nobody has answered yet: of an untouched checklist. Null for a field
 * that begins empty, and where no field has the (folded) id.
 */
export function blankAnswer(template: Template, id: string, parse: MarkdownParser): string | null {
  const field = template.fields.find((one) => fold(one.id) === id);
  if (!field?.type.repeatsItems) return null;
  const blocks = parse(fieldPart(field, template).empty).children.flatMap((node) =>
    isBlockDirective(node, 'skrivefelt') ? contentOf(node) : [],
  );
  return digestOf(canonicalText(blocks, { breaks: 'lines' }));
}
