import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'godkender-uentydig',
  severity: 'advarsel',
  why: 'Navnet på den, der har godkendt, trykkes øverst i alle dokumenter. Om nogle år skal man stadig kunne se, hvilken gruppe det var.',
  messages: {
    default: {
      text: '»{rolle}« kan være mange forskellige.',
      mend: 'Skriv, hvad det er for en, fx »Styregruppen for kvalitet på socialområdet«.',
    },
  },
});
