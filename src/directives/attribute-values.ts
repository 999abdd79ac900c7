import { isId } from '../core/fold.ts';
import { parseRange } from '../core/range.ts';
import { splitBars } from '../parse/list-table.ts';
import type { AttributeDefinition } from './directive.ts';

/** `{#id}`: what it must look like. A dot would become a class, so the message shows the hyphen. */
export const idAttribute: AttributeDefinition = {
  doc: 'Feltets faste id: små bogstaver, tal og bindestreger',
  required: true,
  expected: (value) =>
    isId(value) ? null : 'et id af små bogstaver, tal og bindestreger, fx {#alarm-proeve}',
};

/** A range such as `20-300`. */
export function rangeAttribute(doc: string): AttributeDefinition {
  return { doc, expected: (value) => (parseRange(value) ? null : 'et interval, fx 20-300, 20- eller -300') };
}

/** Options between bars, `A | B`. */
export function barsAttribute(doc: string, fewest = 1): AttributeDefinition {
  return {
    doc,
    expected: (value) =>
      splitBars(value).length >= fewest
        ? null
        : `mindst ${fewest} ${fewest === 1 ? 'punkt' : 'punkter'}, adskilt af lodret streg, fx "A | B"`,
  };
}

/** Any text, but not nothing. */
export function textAttribute(doc: string): AttributeDefinition {
  return { doc, expected: (value) => (value.trim() === '' ? 'en tekst' : null) };
}
