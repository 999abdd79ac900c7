import { Element } from './element.ts';
import type { ParagraphPart } from './paragraph.ts';
import { fieldEnd, fieldStart } from './word-field.ts';
import { wordText } from './word-text.ts';

/** A link to a bookmark of the document. */
export function internalLink(bookmarkName: string, children: readonly ParagraphPart[]): Element {
  return new Element('w:hyperlink', { 'w:anchor': wordText(bookmarkName), 'w:history': 1 }, children);
}

/**
 * A link out of the document, as a field: it is followed by whoever clicks, while an external relationship is what a
 * program may fetch by itself, and what mail filters look for. No file that is rendered holds one.
 */
export function externalLink(url: string, children: readonly ParagraphPart[]): readonly ParagraphPart[] {
  return [...fieldStart(`HYPERLINK "${target(url)}"`), ...children, fieldEnd()];
}

/** The address as a field may hold it: escaped where the author did not, and with nothing that ends its quotes. */
function target(url: string): string {
  const escaped = URL.canParse(url) ? new URL(url).href : encodeURI(wordText(url));
  return escaped.replaceAll('"', '%22').replaceAll('\\', '%5C');
}
