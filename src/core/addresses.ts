import { latinPattern } from './latin.ts';
import { webAddress } from './web-address.ts';

/** A web address or an e-mail address in running text, with what may stand after it. */
const ADDRESS = latinPattern(
  '(?<![\\p{L}\\p{N}@./])(?:https?:\\/\\/|www\\.)[^\\s<>"»«”]+|(?<![\\p{L}\\p{N}.+_-])[\\p{L}\\p{N}.+_-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+',
  'giu',
);
/** Punctuation that ends the sentence, not the address. */
const AFTER = /(?<![.,;:!?)\]}'*_])[.,;:!?)\]}'*_]+$/;

/** An address that somebody wrote as it is, without Markdown's brackets. */
export interface BareAddress {
  /** Offset in the text that was searched. */
  readonly start: number;
  /** As written, without the punctuation after it. */
  readonly shown: string;
  /** Where it leads: with `https://` or `mailto:`, percent-encoded. */
  readonly url: string;
}

/** What every address has; most texts do not, and are read no further. */
const HINT = /:\/\/|www\.|@/i;

/** The addresses in running text, in order. */
export function addressesIn(text: string): readonly BareAddress[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
    const shown = found.replace(AFTER, '');
    const url = webAddress(targetOf(shown));
    return url === null ? [] : [{ start: index, shown, url }];
  });
}

function targetOf(shown: string): string {
  if (/^https?:/i.test(shown)) return shown;
  return shown.includes('@') ? `mailto:${shown}` : `https://${shown}`;
}
