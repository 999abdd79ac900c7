import { latinPattern } from '../../core/latin.ts';
import type { Organisation } from '../../model/tables.ts';
import { belongsTo, hostOf } from '../link-address.ts';
import { wordingOf } from '../link-wording.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-tekst-domaene',
  severity: 'advarsel',
  heuristic: true,
  why: 'Siger teksten én myndighed og adressen en anden, er læseren usikker på, hvem der står bag. Ofte er linket sat ind det forkerte sted.',
  messages: {
    default: {
      text: 'Teksten siger »{navn}«, men linket fører til »{vaert}«.',
      mend: 'Skriv adressen hos {navn}, eller skriv i teksten, hvis side det er.',
    },
  },
  check: (document, report) => {
    const { poster } = document.library.table('organisationer');
    for (const link of document.links()) {
      const host = link.kind === 'billede' || link.kind === 'adresse' ? null : hostOf(link.url);
      if (host === null) continue;
      const tekst = wordingOf(link, document);
      const owner = poster.find(({ vaerter }) => vaerter.some((vaert) => belongsTo(host, vaert)));
      const named = poster.filter((one) => nameIn(tekst, one) !== null);
      // A text may name several, and others' documents stand on shared sites.
      if (named.length !== 1 || owner?.faelles === 'ja' || (owner && named.includes(owner))) continue;
      const navn = named[0] && nameIn(tekst, named[0]);
      if (navn && (owner || isHomePage(tekst, navn)))
        report({ span: link.textSpan, data: { navn, vaert: host } });
    }
  },
});

function nameIn(text: string, { navne }: Organisation): string | null {
  const small = text.toLowerCase();
  return (
    navne.find(
      (navn) =>
        small.includes(navn.toLowerCase()) &&
        latinPattern(`(?<!\\p{L})${quoted(navn)}s?(?!\\p{L})`, 'iu').test(text),
    ) ?? null
  );
}

/** Whether the text is the name alone, or the name's home page. */
function isHomePage(text: string, name: string): boolean {
  return new RegExp(`^\\W*${quoted(name)}(?:s? (?:hjemme)?side|s? website)?\\W*$`, 'iu').test(text);
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
