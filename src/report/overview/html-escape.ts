const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from a document as it may stand in HTML, in an element or in a quoted attribute; no control characters. */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|\p{Bidi_Control}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
