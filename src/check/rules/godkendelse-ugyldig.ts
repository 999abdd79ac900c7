import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'godkendelse-ugyldig',
  severity: 'fejl',
  binding: true,
  why: 'En godkendelse skal kunne efterprøves. Er den givet af en forkert rolle, eller er godkendelsesfilen rettet eller skåret over, kan ingen regne med den.',
  messages: {
    ulaeselig: {
      text: 'Godkendelsesfilen kan ikke læses her, og derfor gælder ingen af dens godkendelser.',
      mend: 'Ret ikke i filen. Hent den seneste hele udgave frem, fx fra en sikkerhedskopi. Findes der ingen, så gem filen under et andet navn, og få dokumentet godkendt igen.',
    },
    adgang: {
      text: 'Godkendelsesfilen kan ikke åbnes, og derfor kan ingen af dens godkendelser efterprøves.',
      mend: 'Se efter, om det er en fil, og få adgang til at læse den.',
    },
    genvej: {
      text: 'Godkendelsesfilen er en genvej, der ikke fører nogen steder hen, og derfor kan ingen af dens godkendelser efterprøves.',
      mend: 'Se efter, hvor genvejen fører hen. Læg filen tilbage dér, få adgang til den, eller læg selve filen her i stedet for genvejen.',
    },
    rolle: {
      text: 'Godkendelsen ({godkendelse}) er givet af en rolle, der ikke må godkende dokumenter på dette niveau.',
      mend: 'Få dokumentet godkendt af en rolle, der må: {roller}. Har rollen skiftet navn, så lad det gamle navn blive stående under »godkendere« i skrivefelt.yaml.',
    },
    form: {
      text: 'Godkendelsen ({godkendelse}) har et fingeraftryk af formen »{form}«, som dette program ikke kan efterprøve.',
      mend: 'Brug en nyere udgave af programmet, eller få dokumentet godkendt igen.',
    },
    rettet: {
      text: 'Godkendelsen ({godkendelse}) er rettet eller skåret over, efter at den blev skrevet.',
      mend: 'Hent den seneste hele udgave af godkendelsesfilen frem, fx fra en sikkerhedskopi. Findes der ingen, så gem filen under et andet navn, og få dokumentet godkendt igen.',
    },
    raekkefoelge: {
      text: 'Godkendelsen ({godkendelse}) har en dato før den foregående godkendelse i filen.',
      mend: 'Hent den seneste hele udgave af godkendelsesfilen frem, eller få dokumentet godkendt igen med den rigtige dato.',
    },
    niveau: {
      text: 'Godkendelsen ({godkendelse}) hører til et dokument på det andet niveau.',
      mend: 'Er filen kopieret fra et andet dokument, så slet den her, og få dokumentet godkendt.',
    },
    loes: {
      text: 'Godkendelserne gælder ikke, for de hører ikke til noget dokument: der er ingen »{dokument}« i mappen.',
      mend: 'Har dokumentet fået et andet navn eller en anden plads, så flyt godkendelsesfilen med, og giv den samme navn. Er dokumentet slettet, så tag også godkendelsesfilen ud af mappen.',
    },
    navn: {
      text: 'Godkendelserne gælder ikke, for filen hedder ikke helt det samme som sit dokument, »{dokument}«.',
      mend: 'Kald filen »{navn}«.',
    },
  },
});
