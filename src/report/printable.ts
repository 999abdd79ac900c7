/** A document must not be able to steer the terminal: control characters are shown, not sent; a tab is one space. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/\p{Cc}|\p{Bidi_Control}/gu, '\ufffd');
}
