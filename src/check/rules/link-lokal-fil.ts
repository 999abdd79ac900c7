import { overlapTest } from '../../core/overlap-test.ts';
import { shortened } from '../../core/shortened.ts';
import { isLocalAddress } from '../local-address.ts';
import { defineRule } from '../rule.ts';

/** Such an address is no link to Markdown when it holds blanks, and in a comment it is none at all. */
const WRITTEN = /(?<![\p{L}\d])(?:file|smb):\/{1,5}[^\s<>"»«)\]]+/giu;

export const rule = defineRule({
  id: 'link-lokal-fil',
  severity: 'fejl',
  unsuppressible: true,
  why: 'Et link til et drev eller en server virker kun på én maskine. Det fortæller samtidig alle læsere, hvad jeres mapper og brugere hedder.',
  messages: {
    default: {
      text: 'Linket fører til en fil på en maskine eller en server: »{adresse}«.',
      mend: 'Læg filen et sted på nettet, og skriv dens adresse (https://). Er det et styret dokument, så skriv :henvisning[navn]{til="id"}. Slet adressen her.',
    },
  },
  check: (document, report) => {
    const local = document.links().filter(({ url }) => isLocalAddress(url));
    for (const { urlSpan, url } of local) report({ span: urlSpan, data: { adresse: shortened(url) } });
    const isLink = overlapTest(local.map(({ span }) => span));
    for (const { 0: written, index } of document.document.source.text.matchAll(WRITTEN)) {
      const adresse = written.replace(/[.,;:]+$/, '');
      const span = { start: index, end: index + adresse.length };
      if (!isLink(span)) report({ span, data: { adresse: shortened(adresse) } });
    }
  },
});
