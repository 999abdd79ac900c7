import { belongsTo, hostOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';
import { isStandInAddress } from '../stand-in-address.ts';

/** Hosts that the standards keep free for examples: nobody's page stands there. */
const PLACEHOLDERS = ['example.com', 'example.org', 'example.net'] as const;

export const rule = defineRule({
  id: 'link-tom',
  severity: 'fejl',
  why: 'Et link uden adresse ser ud til at virke, men fører ingen steder hen.',
  messages: {
    default: {
      text: 'Linket »{tekst}« har ingen adresse.',
      mend: 'Skriv adressen i parentesen, fx (https://www.example.dk), eller fjern klammer og parentes, så kun teksten er tilbage.',
    },
    eksempel: {
      text: 'Linket fører til »{vaert}«, som kun er til eksempler.',
      mend: 'Skriv den rigtige adresse.',
    },
  },
  check: (document, report) => {
    for (const { kind, url, text, span } of document.links()) {
      if (kind === 'billede') continue;
      const host = hostOf(url);
      const typed = url.trim();
      if (isStandInAddress(url)) report({ span, data: { tekst: text === '' ? typed || '#' : text } });
      else if (host !== null && PLACEHOLDERS.some((owner) => belongsTo(host, owner)))
        report({ span, message: 'eksempel', data: { vaert: host } });
    }
  },
});
