import { outdatedIn } from '../outdated-facts.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'metode-foraeldet',
  severity: 'advarsel',
  why: 'Metoder og fælles begreber kommer i nye udgaver. Arbejder tilbud og kommune efter hver sin, taler de forbi hinanden.',
  messages: {
    default: {
      text: '»{tekst}« er afløst siden {siden}.',
      mend: 'Skriv {skriv}.',
    },
    kommer: {
      text: '»{tekst}« bliver afløst fra {siden}.',
      mend: 'Skriv {skriv}, når dokumentet ses igennem næste gang.',
      info: true,
    },
  },
  check: (document, report) => {
    // A method is named all through a text: the first place is enough.
    const told = new Set<string | undefined>();
    for (const found of outdatedIn(document, 'metode')) {
      const name = found.data?.skriv;
      if (!told.has(name)) report(found);
      told.add(name);
    }
  },
});
