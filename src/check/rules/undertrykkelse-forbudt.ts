import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'undertrykkelse-forbudt',
  severity: 'fejl',
  why: 'Personoplysninger, interne stier og det, regionen kræver svar på, kan ikke gemmes væk med en kommentar. Ellers kunne et dokument blive godkendt uden.',
  messages: {
    default: {
      text: '»{regel}« kan ikke slås fra.',
      mend: 'Ret det, meldingen handler om, og slet »{regel}« af kommentaren.',
    },
    krav: {
      text: '»{regel}« kan ikke slås fra i teksten, for den handler om, hvad regionen kræver.',
      mend: 'Ret det, meldingen handler om, og slet »{regel}« af kommentaren. Gælder et felt ikke hos jer, så skriv ikke-relevant="begrundelse", hvis skabelonen tillader det.',
    },
  },
});
