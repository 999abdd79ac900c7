import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-kolonner',
  severity: 'fejl',
  why: 'Skabelonen bestemmer tabellens kolonner, så tabellerne kan sammenlignes.',
  messages: {
    mangler: {
      text: 'Rækken i »{felt}« mangler kolonnen »{kolonne}«.',
      mend: 'Skriv tabellen med kolonnerne {kolonner}, i den rækkefølge og stavet sådan.',
    },
    ukendt: {
      text: 'Tabellen i »{felt}« har en kolonne for meget, »{kolonne}«.',
      mend: 'Slet kolonnen, eller ret navnet. Kolonnerne skal hedde {kolonner}.',
    },
    tom: {
      text: 'Feltet i kolonnen »{kolonne}« er tomt.',
      mend: 'Skriv noget i cellen. Er der ikke noget at skrive, så skriv hvorfor.',
    },
  },
});
