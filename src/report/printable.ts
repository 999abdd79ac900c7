import { withoutCpr } from '../core/cpr.ts';

/**
 * A text as it may stand in a terminal or a log, of the same length. A document must not be able to steer the terminal:
 * control characters are shown, not sent; a tab is one space. No personal number is printed whole.
 */
export function printable(text: string): string {
  return withoutCpr(text.replace(/\t/g, ' ').replace(/\p{Cc}|\p{Bidi_Control}/gu, '\ufffd'));
}
