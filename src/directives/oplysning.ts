import { plainText } from '../parse/plain-text.ts';
import type { InlineDirective } from './directive.ts';

/** `oplysning`: a value from master data, front matter or configuration. */
export const oplysning: InlineDirective = {
  name: 'oplysning',
  kinds: ['textDirective'],
  levels: ['regional', 'lokal'],
  label: 'required',
  attributes: () => ({}),
  doc: {
    purpose: 'Henter en oplysning fra stamdata, hovedet eller konfigurationen, så den kun skrives ét sted.',
    example: ':oplysning[tilbud.navn] har :oplysning[tilbud.pladser] pladser.',
  },
  build: (node, context) => {
    const path = plainText([node]);
    // An unknown path is an error in lint; the path itself is printed so that the gap shows in the draft.
    return [{ type: 'text', value: context.fact(path) ?? `[${path}]` }];
  },
};
