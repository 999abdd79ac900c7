import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'hoved-felt-mangler',
  severity: 'fejl',
  binding: true,
  why: 'Nogle oplysninger skal alle dokumenter have, for at de kan kendes fra hinanden, kontrolleres og godkendes.',
  messages: {
    default: {
      text: 'Hovedet øverst i filen mangler »{felt}«.',
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
