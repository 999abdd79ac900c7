import { latinPattern } from '../../core/latin.ts';
import { defineRule } from '../rule.ts';

const COLOUR = '(?:rød|grøn|blå|gul|orange|lilla)(?:e|t)?';
/** What every such text holds, in small letters. */
const HINT = / (?:rød|grøn|blå|gul|orange|lilla)(?:e|t)?(?![a-zæøå])/;
const THING =
  '(?:felt(?:er(?:ne)?|et)?|tekst(?:en)?|skrift(?:en)?|bogstaver(?:ne)?|ord(?:ene)?|linje(?:n|r|rne)?|række(?:n|r|rne)?|celle(?:n|r|rne)?|kolonne(?:n|r|rne)?|afsnit(?:tene|tet)?|punkter(?:ne)?|markering(?:en|er|erne)?)';
/** What can only be found by its colour in the document itself. */
const ONLY = latinPattern(
  `(?<!\\p{L})(?:(?:de|den|det|med) ${COLOUR} ${THING}|(?:skrevet|fremhævet|angivet) med ${COLOUR}(?! \\p{L}))(?!\\p{L})`,
  'giu',
);

export const rule = defineRule({
  id: 'kun-farve',
  severity: 'advarsel',
  heuristic: true,
  why: 'Den, der ikke kan se forskel på farver, og den, der får teksten læst op, kan ikke finde »de røde felter«. I udskrift er alt gråt.',
  messages: {
    default: {
      text: '»{tekst}« kan kun findes af den, der ser farven.',
      mend: 'Sig også, hvad det hedder, eller hvor det står, fx »felterne under Alarm«.',
    },
  },
  check: (document, report) => {
    if (!HINT.test(document.text().small)) return;
    for (const { kind, text, spanOf } of document.prose()) {
      if (kind === 'hoved') continue;
      for (const { 0: tekst, index } of text.matchAll(ONLY))
        report({ span: spanOf(index, index + tekst.length), data: { tekst } });
    }
  },
});
