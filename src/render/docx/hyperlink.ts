import type { IContext, IXmlableObject } from 'docx';
import { Element } from './element.ts';
import type { ParagraphPart } from './paragraph.ts';
import { legalText, wordText } from './word-text.ts';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link to a bookmark of the document. */
export function internalLink(bookmarkName: string, children: readonly ParagraphPart[]): Element {
  return new Element('w:hyperlink', { 'w:anchor': wordText(bookmarkName), 'w:history': 1 }, children);
}

/** The address as a package may hold it: escaped where the author did not. */
function target(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(legalText(url));
}

/**
 * A link out of the document. Its relationship's id is the caller's number; the hyperlinks of `docx` draw theirs at
 * random.
 */
export class ExternalLink extends Element {
  readonly #id: string;
  readonly #target: string;

  constructor(number: number, url: string, children: readonly ParagraphPart[]) {
    super('w:hyperlink', { 'r:id': `rIdLink${number}`, 'w:history': 1 }, children);
    this.#id = `Link${number}`;
    this.#target = target(url);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    context.viewWrapper.Relationships.addRelationship(this.#id, RELATIONSHIP, this.#target, 'External');
    return super.prepForXml(context);
  }
}
