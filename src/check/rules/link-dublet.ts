import { shortened } from '../../core/shortened.ts';
import { decoded, hostOf } from '../link-address.ts';
import { wordingOf } from '../link-wording.ts';
import type { FoundLink } from '../links.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-dublet',
  severity: 'advarsel',
  why: 'To navne på det samme dokument får læseren til at lede efter to. Det er også sådan, man ser, at et link er sat ind det forkerte sted.',
  messages: {
    default: {
      text: '»{tekst}« fører samme sted hen som »{anden}«.',
      mend: 'Brug samme tekst begge steder, eller skriv den rigtige adresse.',
    },
  },
  check: (document, report) => {
    const first = new Map<string, { readonly tekst: string; readonly link: FoundLink }>();
    for (const link of document.links()) {
      if (link.kind !== 'link' && link.kind !== 'definition') continue;
      const key = keyOf(link.url);
      const tekst = wordingOf(link, document);
      if (key === null || tekst === '') continue;
      const other = first.get(key);
      if (!other) first.set(key, { tekst, link });
      else if (!isSame(tekst, other.tekst)) {
        const at = { file: document.file, span: other.link.textSpan };
        const related = [{ at, message: 'Det første link.' }];
        report({
          span: link.textSpan,
          data: { tekst: shortened(tekst), anden: shortened(other.tekst) },
          related,
        });
      }
    }
  },
});

/** An address as it is compared: without scheme and case. Null for a site's front page, which has many names. */
function keyOf(url: string): string | null {
  const host = hostOf(url);
  const rest = decoded(url.replace(/^https?:\/\/[^/?#]+/i, '')).replace(/\/(?=$|[?#])/, '');
  return host === null || rest === '' ? null : `${host}${rest}`.normalize('NFC').toLowerCase();
}

const VERB = /^(?:(?:se|læs|hent|find|åbn|download|gå til)(?: mere)?(?: (?:om|på|i))? )/u;

/** One may name the page at more length than the other, or say what to do with it. */
function isSame(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(VERB, ''),
  );
  return a.includes(b) || b.includes(a);
}
