import { chosenOptions, quotedOptions } from './chosen-options.ts';
import { type FieldType, unreadable } from './field-type.ts';

/** `flervalg`: any of the template's options. */
export const flervalg: FieldType = {
  name: 'flervalg',
  doc: {
    purpose: 'Et eller flere af skabelonens valgmuligheder.',
    write: 'Skriv en valgmulighed på hver linje, eller sæt kryds i en afkrydsningsliste.',
    example: '- [x] Hjemmesiden\n- [ ] Tilbudsportalen',
    attributes: 'valg="Hjemmesiden | Tilbudsportalen"',
  },
  constraints: ['valg', 'antal'],
  required: ['valg'],
  schema: (constraints) => ({
    type: 'array',
    uniqueItems: true,
    items: { type: 'string', enum: [...(constraints.valg ?? [])] },
    minItems: constraints.antal?.least ?? 1,
    ...(constraints.antal?.most != null ? { maxItems: constraints.antal.most } : {}),
  }),
  read: (answer, constraints) => {
    const options = chosenOptions(answer, constraints);
    if (!options)
      return unreadable(
        answer.span,
        `en eller flere af mulighederne, én pr. linje: ${quotedOptions(constraints)}`,
      );
    const spans = new Map(options.map(({ span }, at) => [`/${at}`, span]));
    return { ok: true, value: options.map(({ text }) => text), spans: spans.set('', answer.span) };
  },
};
