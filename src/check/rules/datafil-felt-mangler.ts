import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'datafil-felt-mangler',
  severity: 'fejl',
  why: 'Uden oplysningen kan filen ikke bruges til det, den er til.',
  messages: {
    default: {
      text: 'Filen mangler »{felt}«.',
      mend: 'Tilføj linjen »{felt}: {eksempel}« med jeres egen oplysning. {beskrivelse}',
    },
    tom: {
      text: '»{felt}« er ikke udfyldt.',
      mend: 'Skriv fx »{felt}: {eksempel}«. {beskrivelse}',
    },
    indeni: {
      text: '»{sted}« mangler »{felt}«.',
      mend: 'Tilføj »{felt}: {eksempel}« under »{sted}«. {beskrivelse}',
    },
  },
});
