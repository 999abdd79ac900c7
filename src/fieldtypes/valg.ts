import { quotedList } from '../core/danish-list.ts';
import { chosenOptions } from './chosen-options.ts';
import { type FieldType, readAs, unreadable } from './field-type.ts';

/** `valg`: exactly one of the template's options. */
export const valg: FieldType = {
  name: 'valg',
  doc: {
    purpose: 'Én af skabelonens valgmuligheder.',
    write: 'Skriv valgmuligheden, som den står i skabelonen, eller sæt ét kryds i en afkrydsningsliste.',
    example: 'Årligt',
    attributes: 'valg="Årligt | Halvårligt"',
  },
  constraints: ['valg'],
  required: ['valg'],
  schema: (constraints) => ({ type: 'string', enum: [...(constraints.valg ?? [])] }),
  read: (answer, constraints) => {
    const options = chosenOptions(answer, constraints);
    const only = options?.[0];
    if (options?.length === 1 && only) return readAs(only.text, only.span);
    return unreadable(answer.span, `præcis én af mulighederne: ${quotedList(constraints.valg ?? [])}`);
  },
};
