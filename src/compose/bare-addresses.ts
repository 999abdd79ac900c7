import { webAddress } from '../core/web-address.ts';
import type { Inline } from '../publication/publication.ts';

/** A web address or an e-mail address in running text, with what may stand after it. */
const ADDRESS =
  /(?<![\p{L}\p{N}@./])(?:https?:\/\/|www\.)[^\s<>"»«”]+|[\p{L}\p{N}.+_-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** Punctuation that ends the sentence, not the address. */
const AFTER = /[.,;:!?)\]}'*_]+$/;

/**
 * Makes links of addresses that an author wrote as they are. It is done here and not in the parser, where GFM's own
 * search stops at nearly every letter and costs as much as all the rest.
 */
export function linkAddresses(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const shown = found.replace(AFTER, '');
    const url = webAddress(targetOf(shown));
    if (url === null) continue;
    if (index > done) inlines.push({ type: 'text', value: text.slice(done, index) });
    inlines.push({ type: 'link', url, children: [{ type: 'text', value: shown }] });
    done = index + shown.length;
  }
  return done === 0
    ? [{ type: 'text', value: text }]
    : [...inlines, { type: 'text', value: text.slice(done) }];
}

function targetOf(shown: string): string {
  if (/^https?:/i.test(shown)) return shown;
  return shown.includes('@') ? `mailto:${shown}` : `https://${shown}`;
}
