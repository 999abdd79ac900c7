import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'svar-kolonner',
  severity: 'fejl',
  binding: true,
  why: 'Skabelonen bestemmer tabellens kolonner, så tabellerne kan sammenlignes.',
  messages: {
    mangler: {
      text: 'Tabellen i »{felt}« mangler kolonnen »{kolonne}«.',
      mend: 'Tilføj kolonnen. Kolonnerne skal hedde {kolonner}.',
    },
    ukendt: {
      text: 'Tabellen i »{felt}« har kolonnen »{kolonne}«, som skabelonen ikke kender.',
      mend: 'Slet kolonnen. Kolonnerne skal hedde {kolonner}.',
    },
    navn: {
      text: 'Uventet kolonne »{kolonne}« i »{felt}«, forventede »{forventet}«.',
      mend: 'Skriv »{forventet}« i stedet for »{kolonne}«. Kolonnerne skal hedde {kolonner}.',
    },
    'uden-navn': {
      text: 'En kolonne i »{felt}« har intet navn, forventede »{forventet}«.',
      mend: 'Skriv »{forventet}« over kolonnen. Kolonnerne skal hedde {kolonner}.',
    },
    'ukendt-uden-navn': {
      text: 'Tabellen i »{felt}« har en kolonne uden navn, som skabelonen ikke kender.',
      mend: 'Slet kolonnen. Kolonnerne skal hedde {kolonner}.',
    },
    'raekke-mangler': {
      text: 'Rækken mangler noget i kolonnen »{kolonne}«.',
      mend: 'Se efter, at rækken har {antal} felter med streger (|) imellem.',
    },
    'raekke-ekstra': {
      text: 'Rækken har et felt for meget.',
      mend: 'Se efter, at rækken har {antal} felter med streger (|) imellem. Skal der stå en streg i teksten, så skriv \\|.',
    },
    tom: {
      text: 'Der står intet i kolonnen »{kolonne}«.',
      mend: 'Udfyld feltet. Er der ikke noget at skrive, så skriv hvorfor.',
    },
  },
});
