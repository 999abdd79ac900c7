/**
 * A text that was cut out of another, as one of its own. What V8 cuts out of a text holds on to the whole of it, so that
 * of a thousand documents whose heads are kept all the rest would be kept as well.
 */
export function ownText(cut: string): string {
  return Buffer.from(cut, 'utf16le').toString('utf16le');
}
