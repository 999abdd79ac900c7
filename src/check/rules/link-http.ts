import { belongsTo, hostOf } from '../link-address.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-http',
  severity: 'advarsel',
  fix: 'sikker',
  yieldsTo: ['link-tom', 'intern-sti'],
  why: 'Det, der sendes over http, kan læses og ændres undervejs, og flere programmer nægter at åbne siden.',
  messages: {
    default: {
      text: 'Adressen begynder med http:// uden s.',
      mend: 'Prøv adressen med https://, og skriv den sådan, hvis siden svarer.',
    },
    kendt: {
      text: 'Adressen begynder med http:// uden s, og »{vaert}« svarer på https.',
      mend: 'Skriv https://.',
    },
  },
  check: (document, report) => {
    const hosts = document.library.table('domaener').poster;
    for (const { kind, url, urlSpan } of document.links()) {
      if (kind === 'billede') continue;
      const host = /^http:/i.test(url) ? hostOf(url) : null;
      // A name without a point is a machine of the house, which has a rule of its own; so have moved hosts.
      if (host?.includes('.') !== true) continue;
      const known = hosts.find(({ vaert }) => belongsTo(host, vaert));
      if (known?.ny !== undefined) continue;
      const typed = document.document.source.text.slice(urlSpan.start, urlSpan.end);
      // Only the very host: what stands under it may be a machine that does not answer.
      const isKnown = known !== undefined && host === known.vaert && /^http:/i.test(typed);
      const span = /^http:/i.test(typed) ? { start: urlSpan.start, end: urlSpan.start + 5 } : urlSpan;
      if (isKnown) report({ span, message: 'kendt', data: { vaert: host }, suggestion: 'https:' });
      else report({ span });
    }
  },
});
