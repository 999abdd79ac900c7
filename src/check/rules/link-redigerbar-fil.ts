import { extensionOf, hostOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';

const EDITABLE = /^(?:docx?|docm|dotx?|xlsx?|xlsm|pptx?|od[tsp]|rtf)$/;

export const rule = defineRule({
  id: 'link-redigerbar-fil',
  severity: 'advarsel',
  why: 'En fil fra Word eller Excel er en arbejdskopi: den kan ændres uden at blive godkendt, og ikke alle kan åbne den.',
  messages: {
    default: {
      text: 'Linket »{tekst}« fører til en fil, der kan redigeres (.{endelse}).',
      mend: 'Link til den udgivne PDF eller til siden. Er det et skema, som læseren skal udfylde, så kan du se bort fra meldingen.',
    },
  },
  check: (document, report) => {
    for (const { kind, url, urlSpan, text } of document.links()) {
      // A definition without a text is a picture's, or nobody's.
      const isFollowed = kind !== 'billede' && text !== '' && hostOf(url) !== null;
      const endelse = isFollowed ? extensionOf(url) : '';
      if (EDITABLE.test(endelse)) report({ span: urlSpan, data: { tekst: text, endelse } });
    }
  },
});
