import { derived } from '../core/derived.ts';
import { isId } from '../core/fold.ts';
import type { BlockDirective, InlineDirective } from '../directives/directive.ts';
import { blockDirectives, inlineDirectives } from '../directives/registry.ts';
import type { Template, TemplateField } from '../model/template.ts';
import { type Attribute, attribute, type Directive } from '../parse/tree.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';

/** What the language says about a directive, whatever its form; null when it does not know the name. */
export function definitionOf(directive: Directive): BlockDirective | InlineDirective | null {
  return blockDirectives.get(directive.name) ?? inlineDirectives.get(directive.name) ?? null;
}

/** The field that a skrivefelt of a template declares; null for other directives and in local documents. */
export function fieldAt(document: DocumentUnderCheck, directive: Directive): TemplateField | null {
  if (document.level !== 'regional' || directive.name !== 'skrivefelt') return null;
  return (document.template && fieldsByNode(document.template).get(directive)) ?? null;
}

const fieldsByNode = derived(
  ({ fields }: Template): ReadonlyMap<Directive, TemplateField> =>
    new Map(fields.map((field) => [field.node, field])),
);

/** Whether an attribute is an id that lacks its `#`: `{telefontid}`, where there is no other id. */
export function isIdWithoutSign(directive: Directive, { name, value }: Attribute): boolean {
  const definition = definitionOf(directive);
  const takesId = definition !== null && 'id' in definition.attributes('regional');
  const known = { ...definition?.attributes('regional'), ...definition?.attributes('lokal') };
  return takesId && value === '' && isId(name) && !(name in known) && attribute(directive, 'id') === null;
}
