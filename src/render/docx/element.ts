/** What stands inside an element: other elements, or text. */
export type ElementChild = Element | string;

/** Values of attributes by name, in the order they are written. */
export type Attributes = Readonly<Record<string, string | number>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};
const SPECIAL = /[&"'<>]/;

/** Text as it is written in XML, between tags and in attributes. */
function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&"'<>]/g, (character) => ESCAPES[character] ?? '') : text;
}

/**
 * One XML element, written as soon as it is made: a document has tens of thousands, and a tree of them would be walked
 * once only. Text is escaped here; that XML can hold it is the caller's affair (`legalText`).
 */
export class Element {
  readonly xml: string;

  constructor(name: string, attributes: Attributes = {}, children: readonly ElementChild[] = []) {
    let opening = `<${name}`;
    for (const key in attributes) opening += ` ${key}="${escaped(String(attributes[key]))}"`;
    this.xml = children.length === 0 ? `${opening}/>` : `${opening}>${xmlOf(children)}</${name}>`;
  }
}

/** `<name w:val="value"/>`, the commonest shape of a property. */
export function property(name: string, value: string | number): Element {
  return new Element(name, { 'w:val': value });
}

/** Elements and text one after another. */
export function xmlOf(children: readonly ElementChild[]): string {
  let xml = '';
  for (const child of children) xml += typeof child === 'string' ? escaped(child) : child.xml;
  return xml;
}
