import { webAddress } from '../../core/web-address.ts';
import { spanOf } from '../../parse/tree.ts';
import { nodesOf } from '../../parse/walk.ts';
import { isLocalAddress } from '../local-address.ts';
import { defineRule } from '../rule.ts';
import { isStandInAddress } from '../stand-in-address.ts';

/** `www.region.dk`, `borger.dk/hjaelp`: a place on the web that only lacks its beginning. */
const WITHOUT_SCHEME = /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:dk|com|eu|net|org)(?=[/?#]|$))/i;

export const rule = defineRule({
  id: 'link-kan-ikke-udgives',
  severity: 'advarsel',
  why: 'Et udgivet dokument ligger for sig selv, og læseren har ikke filerne på din maskine. Et link til en fil eller et drev bliver derfor trykt som almindelig tekst.',
  messages: {
    default: {
      text: 'Linket til »{adresse}« kan ikke følges fra det udgivne dokument: ordene bliver trykt, linket gør ikke.',
      mend: 'Skriv en adresse på nettet, der begynder med https://, eller henvis til et styret dokument med :henvisning[navn]{til="id"}. Ellers skriv i ord, hvor man finder det.',
    },
    'uden-https': {
      text: 'Linket til »{adresse}« kan ikke følges fra det udgivne dokument: ordene bliver trykt, linket gør ikke.',
      mend: 'Skriv hele adressen: https://{adresse}',
    },
  },
  check: ({ document }, report) => {
    const linked = new Set(nodesOf(document.tree, 'linkReference').map(({ node }) => node.identifier));
    for (const { node } of nodesOf(document.tree, 'link', 'definition')) {
      if (node.type === 'definition' && !linked.has(node.identifier)) continue;
      const adresse = node.url.trim();
      // Empty addresses, those within the document and those of a machine have rules of their own.
      if (isStandInAddress(adresse) || adresse.startsWith('#') || isLocalAddress(adresse)) continue;
      if (webAddress(adresse) !== null) continue;
      const message = WITHOUT_SCHEME.test(adresse) ? 'uden-https' : 'default';
      report({ span: spanOf(node), message, data: { adresse } });
    }
  },
});
