import { addressesIn } from '../core/addresses.ts';
import type { Inline } from '../publication/publication.ts';

/**
 * Makes links of addresses that an author wrote as they are. It is done here and not in the parser, where GFM's own
 * search stops at nearly every letter and costs as much as all the rest. Between them a text may be empty.
 */
export function linkAddresses(text: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let done = 0;
  for (const { start, shown, url } of addressesIn(text)) {
    inlines.push({ type: 'text', value: text.slice(done, start) });
    inlines.push({ type: 'link', url, children: [{ type: 'text', value: shown }] });
    done = start + shown.length;
  }
  return [...inlines, { type: 'text', value: text.slice(done) }];
}
