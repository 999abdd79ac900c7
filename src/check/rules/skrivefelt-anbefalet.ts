import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'skrivefelt-anbefalet',
  severity: 'advarsel',
  completeness: true,
  why: 'Skabelonen siger, at feltet bør besvares. Det kan godkendes uden, men der skal være en grund.',
  messages: {
    default: {
      text: 'Skrivefeltet »{felt}« ({id}) bør besvares, men er det ikke.',
      mend: 'Skriv :::skrivefelt{#{id}}, så svaret på sin egen linje, og til sidst en linje med :::.',
    },
    tomt: {
      text: 'Skrivefeltet »{felt}« ({id}) bør besvares, men er tomt.',
      mend: 'Skriv svaret på linjen under :::skrivefelt{#{id}}.',
    },
    uroert: {
      text: 'Tjeklisten »{felt}« ({id}) bør udfyldes, men står, som den blev lavet.',
      mend: 'Sæt et kryds ved det, der er opfyldt: skriv - [x] i stedet for - [ ]. Er intet opfyldt, så skriv hvorfor efter en tankestreg.',
    },
  },
});
