import type { Json, JsonSchema } from '../core/json.ts';
import { plainText } from '../parse/plain-text.ts';
import { WAIVED } from './answers.ts';
import type { Template, TemplateField } from './template.ts';

/**
 * The JSON Schema (2020-12) of a template: an object with a property per field. Beside the standard keywords it uses
 * those of `schema-keywords.ts`, which other validators read as annotations. A field under a condition is not required
 * here: whether it applies depends on the tilbud.
 */
export function templateSchema(template: Template): JsonSchema {
  const { front } = template;
  const named = template.fields.filter((field) => field.id !== '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:skrivefelt:${front.id}@${front.version}`,
    title: front.titel,
    type: 'object',
    properties: Object.fromEntries(named.map((field): [string, Json] => [field.id, fieldSchema(field)])),
    required: named
      .filter((field) => field.obligation === 'skal' && field.conditions.length === 0)
      .map((field) => field.id),
    additionalProperties: false,
  };
}

/** The schema of one field's value: its type under its constraints, or the reason why it is not relevant. */
function fieldSchema(field: TemplateField): JsonSchema {
  const annotations: JsonSchema = {
    title: field.labelText,
    description: field.demand
      .map((block) => plainText([block]))
      .filter(Boolean)
      .join('\n\n'),
    krav: field.obligation,
  };
  const value = field.type.schema(field.constraints);
  if (!field.waivable) return { ...annotations, ...value };
  const waived: JsonSchema = { type: 'object', required: [WAIVED] };
  return {
    ...annotations,
    if: waived,
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: {
      ...waived,
      properties: { [WAIVED]: { type: 'string', minLength: 1 } },
      additionalProperties: false,
    },
    else: value,
  };
}
