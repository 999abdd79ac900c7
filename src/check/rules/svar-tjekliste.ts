import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-tjekliste',
  severity: 'fejl',
  binding: true,
  why: 'Tjeklistens punkter er regionens mindstekrav, og alle skal der tages stilling til.',
  messages: {
    ukendt: {
      text: '»{svar}« er ikke et punkt på tjeklisten i »{felt}«.',
      mend: 'Slet punktet, eller skriv det, som det står i skabelonen. Egne bemærkninger skrives efter en tankestreg.',
    },
    mangler: {
      text: 'Tjeklisten i »{felt}« mangler {punkter}.',
      mend: 'Tilføj punktet, som det står i skabelonen, med »- [x] « foran, hvis det er opfyldt, og ellers »- [ ] «.',
    },
  },
});
