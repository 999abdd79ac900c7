import { formMessages } from '../form-messages.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'datafil-felt-type',
  severity: 'fejl',
  fix: 'usikker',
  why: 'Datoer, tal, versioner og valg skal skrives, så de kan regnes på og sammenlignes.',
  messages: {
    ...formMessages,
    gitter: {
      text: 'Række {raekke} i hovedblokken fylder {fundet} kolonner, men der er {antal}.',
      mend: 'Tilføj eller fjern celler, eller ret »kolonner« og »raekker« på cellerne, så alle rækker fylder lige meget.',
    },
    felttypenavn: {
      text: 'Filnavnet »{fundet}« kan ikke være navn på en felttype.',
      mend: 'Omdøb filen med små bogstaver a-z, tal og bindestreg, fx journalnummer.json.',
    },
  },
});
