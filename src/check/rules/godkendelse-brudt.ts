import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'godkendelse-brudt',
  severity: 'advarsel',
  completeness: true,
  why: 'En godkendelse gælder de ord, der stod, da den blev givet. Ændres dokumentet, skabelonen eller de stamdata, det bruger, har ingen godkendt det, der nu står.',
  messages: {
    default: {
      text: 'Godkendelsen ({godkendelse}) gælder ikke længere. Siden er ændret: {aendringer}.',
      mend: 'Læs ændringen igennem, hæv »version« fra {version}, og få dokumentet godkendt igen med »skrivefelt approve«.',
    },
    udefra: {
      text: 'Godkendelsen ({godkendelse}) gælder ikke længere. Siden er ændret: {aendringer}.',
      mend: 'Se efter, om svarene stadig passer. Ret dem ellers, og få dokumentet godkendt igen med »skrivefelt approve«.',
    },
    'ny-version': {
      text: 'Version {version} er ikke godkendt; det er den tidligere ({godkendelse}). Siden er ændret: {aendringer}.',
      mend: 'Få den nye version godkendt med »skrivefelt approve«, når den er klar.',
    },
  },
});
