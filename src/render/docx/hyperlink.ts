import { Element } from './element.ts';
import type { Place } from './job.ts';
import { relationshipsAt } from './job.ts';
import type { ParagraphPart } from './paragraph.ts';
import { wordText } from './word-text.ts';

/** A link to a bookmark of the document. */
export function internalLink(bookmarkName: string, children: readonly ParagraphPart[]): Element {
  return new Element('w:hyperlink', { 'w:anchor': wordText(bookmarkName), 'w:history': 1 }, children);
}

/** A link out of the document. */
export function externalLink(url: string, place: Place, children: readonly ParagraphPart[]): Element {
  const id = relationshipsAt(place).link(place.job.links.next(), target(url));
  return new Element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, children);
}

/** The address as a package may hold it: escaped where the author did not. */
function target(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(wordText(url));
}
