import { parseDate } from '../../core/danish-date.ts';
import { orList } from '../../core/danish-list.ts';
import { fold } from '../../core/fold.ts';
import type { AttributeDefinition } from '../../directives/directive.ts';
import { readNumber } from '../../fieldtypes/tal.ts';
import type { TemplateField } from '../../model/template.ts';
import type { Attribute } from '../../parse/tree.ts';
import { directivesOf } from '../../parse/walk.ts';
import { definitionOf, fieldAt } from '../known-directives.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'attribut-vaerdi',
  severity: 'fejl',
  why: 'En værdi, der ikke kan læses, gælder ikke: så bliver kravet ikke kontrolleret, eller feltet ikke fundet.',
  messages: {
    default: {
      text: '»{navn}« kan ikke være »{vaerdi}«.',
      mend: 'Skriv {forventet}.',
    },
    tom: {
      text: '»{navn}« er tom.',
      mend: 'Skriv {forventet}, eller slet »{navn}«.',
    },
  },
  check: (document, report) => {
    for (const { directive } of directivesOf(document.document.tree)) {
      const known = definitionOf(directive)?.attributes(document.level) ?? {};
      for (const typed of directive.attributes) {
        const definition = known[typed.name];
        if (!definition || isPointedId(typed, directive.attributes)) continue;
        const forventet = expected(typed, definition) ?? expectedBound(typed, fieldAt(document, directive));
        if (forventet === null) continue;
        const empty = typed.value.trim() === '';
        const data = { navn: typed.name, vaerdi: typed.value, forventet };
        report({ span: empty ? typed.span : typed.valueSpan, message: empty ? 'tom' : 'default', data });
      }
    }
  },
});

function expected(typed: Attribute, definition: AttributeDefinition): string | null {
  const { values } = definition;
  if (values) {
    if (values.includes(fold(typed.value))) return null;
    return orList(values.filter((value) => value !== ''));
  }
  return definition.expected?.(typed.value) ?? null;
}

/** `mindst` and `hoejst` are numbers or dates, as the field's type has it. */
function expectedBound(typed: Attribute, field: TemplateField | null): string | null {
  if (!field || (typed.name !== 'mindst' && typed.name !== 'hoejst')) return null;
  const { type, format } = field.type.schema({});
  if (type === 'number' && readNumber(typed.value) === null) return 'et tal, fx 12 eller 1.200,5';
  if (format === 'dato' && parseDate(typed.value) === null) return 'en dato, fx 2026-09-30 eller maj 2026';
  return null;
}

/** `{#alarm.proeve}`: what is wrong with it is said about the point. */
function isPointedId({ name, span }: Attribute, all: readonly Attribute[]): boolean {
  return name === 'id' && all.some((other) => other.name === 'class' && other.span.start === span.end);
}
