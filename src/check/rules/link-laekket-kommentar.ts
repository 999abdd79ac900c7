import { shortened } from '../../core/shortened.ts';
import { decoded, pathOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';

/** A colon with a blank after it cannot stand in the name of a file or a page, but in what somebody wrote there. */
const SENTENCE = /\p{L}+:\s+\p{L}.*|[–-]\s+(?:tjek|spørg|husk|aftal|obs)\s+\p{L}.*/iu;

export const rule = defineRule({
  id: 'link-laekket-kommentar',
  severity: 'fejl',
  unsuppressible: true,
  why: 'Kopieres en kommentar med ind i en adresse, ser ingen den på siden, men alle kan læse den, når de følger linket. Så er interne overvejelser og navne offentlige.',
  messages: {
    default: {
      text: 'Adressen rummer en bemærkning: »{bemaerkning}«.',
      mend: 'Slet bemærkningen, og skriv den rigtige adresse. Har dokumentet været udgivet, så tal med den, der er ansvarlig for persondata.',
    },
  },
  check: (document, report) => {
    for (const { url, urlSpan } of document.links()) {
      const scheme = /^(?:https?|file|smb):/i.test(url);
      const path = scheme ? decoded(pathOf(url)) : '';
      const found = /\s/.test(path) ? SENTENCE.exec(path) : null;
      if (found) report({ span: urlSpan, data: { bemaerkning: shortened(found[0]) } });
    }
  },
});
