import { type BaseXmlComponent, Paragraph as DocxParagraph, type IParagraphOptions } from 'docx';

/** What may stand in a paragraph: runs of `docx`, and elements of our own. */
export type ParagraphPart = BaseXmlComponent;

/** A paragraph's properties and content. */
export interface ParagraphOptions extends Omit<IParagraphOptions, 'children' | 'text'> {
  readonly style: string;
  readonly children?: readonly ParagraphPart[];
}

/** A paragraph that takes elements of our own among its runs, and always names its style. */
export class Paragraph extends DocxParagraph {
  constructor({ children = [], ...options }: ParagraphOptions) {
    super(options);
    this.root.push(...children);
  }
}

/** A paragraph that stands between the rows of the box around it, not in one. */
export class StandingParagraph extends Paragraph {}
