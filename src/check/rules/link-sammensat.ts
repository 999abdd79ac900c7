import { shortened } from '../../core/shortened.ts';
import { defineRule } from '../rule.ts';

/** Query and fragment may hold an address of their own, and an archive keeps the whole address in its path. */
const SECOND = /^[a-z][a-z\d+.-]*:[^?#]*?(https?:\/{1,2}[^?#]*)/i;
const ARCHIVES = /^https?:\/\/(?:web\.archive\.org|archive\.(?:org|ph|is|today)|translate\.google\.)/i;

export const rule = defineRule({
  id: 'link-sammensat',
  severity: 'fejl',
  why: 'To adresser i forlængelse af hinanden er ikke en adresse. Linket fører ingen steder hen.',
  messages: {
    default: {
      text: 'Linket består af to adresser. Den anden begynder ved »{anden}«.',
      mend: 'Slet den ene. Skal læseren bruge begge, så lav to links.',
    },
  },
  check: (document, report) => {
    for (const { url, urlSpan } of document.links()) {
      const found = ARCHIVES.test(url) ? null : SECOND.exec(url);
      if (found?.[1] !== undefined) report({ span: urlSpan, data: { anden: shortened(found[1]) } });
    }
  },
});
