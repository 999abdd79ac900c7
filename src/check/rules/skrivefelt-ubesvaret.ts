import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skrivefelt-ubesvaret',
  severity: 'fejl',
  completeness: true,
  why: 'Regionens skabelon kræver et svar i feltet. Et dokument med ubesvarede felter kan ikke godkendes.',
  messages: {
    default: {
      text: 'Skrivefeltet »{felt}« ({id}) er ikke besvaret.',
      mend: 'Skriv :::skrivefelt{#{id}}, så svaret på sin egen linje, og til sidst en linje med :::.',
    },
    tomt: {
      text: 'Skrivefeltet »{felt}« ({id}) er tomt.',
      mend: 'Skriv svaret på linjen under :::skrivefelt{#{id}}.',
    },
    uroert: {
      text: 'Tjeklisten »{felt}« ({id}) er ikke udfyldt.',
      mend: 'Sæt et kryds ved det, der er opfyldt: skriv - [x] i stedet for - [ ]. Er intet opfyldt, så skriv hvorfor efter en tankestreg.',
    },
  },
});
