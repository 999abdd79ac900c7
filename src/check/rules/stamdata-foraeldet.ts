import { outdatedIn } from '../outdated-facts.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'stamdata-foraeldet',
  severity: 'advarsel',
  why: 'Navne på myndigheder og tjenester skifter. Den, der leder efter det gamle navn, finder det ikke.',
  messages: {
    default: {
      text: '»{tekst}« er forældet siden {siden}.',
      mend: 'Skriv {skriv}.',
    },
    kommer: {
      text: '»{tekst}« er forældet fra {siden}.',
      mend: 'Skriv {skriv}, når dokumentet ses igennem næste gang.',
      info: true,
    },
  },
  check: (document, report) => {
    for (const found of outdatedIn(document, 'stamdata')) report(found);
  },
});
