import { type BaseXmlComponent, FileChild } from 'docx';

/** What stands inside an element: other elements, components of `docx`, or literal text. */
export type ElementChild = BaseXmlComponent | string;

/**
 * One WordprocessingML element, for all that `docx` has no class for (content controls, table captions, block-level
 * bookmarks). It may stand wherever a block may.
 */
export class Element extends FileChild {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
    children: readonly ElementChild[] = [],
  ) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

/** `<name w:val="value"/>`, the commonest shape of a property. */
export function property(name: string, value: string | number): Element {
  return new Element(name, { 'w:val': value });
}
