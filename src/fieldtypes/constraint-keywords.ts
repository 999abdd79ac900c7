import type { JsonSchema } from '../core/json.ts';
import type { Constraints } from './field-type.ts';

/** The JSON Schema keywords of what a template asks of a text; of what it does not ask there are none. */
export function textKeywords(
  { ord, naevner, moenster }: Constraints,
  ...understood: readonly ('ord' | 'naevner' | 'moenster')[]
): JsonSchema {
  return {
    ...(ord && understood.includes('ord') ? { ord: { ...ord } } : {}),
    ...(naevner && understood.includes('naevner') ? { naevner: [...naevner] } : {}),
    ...(moenster && understood.includes('moenster') ? { pattern: moenster } : {}),
  };
}

/** The JSON Schema keywords for the number of elements (`antal`); an answer holds at least one. */
export function countKeywords({ antal }: Constraints): JsonSchema {
  return {
    minItems: antal?.least ?? 1,
    ...(antal?.most == null ? {} : { maxItems: antal.most }),
  };
}
