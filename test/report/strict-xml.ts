/** An element of XML as it was read. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const REFERENCE = /&(?:#(\d+)|(amp|lt|gt|quot|apos));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads XML 1.0 of elements, attributes and text; throws on whatever is not well-formed. */
export function strictXml(document: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(declaration)) throw new Error('no XML declaration');
  const text = document.slice(declaration.length).trimEnd();
  if (FORBIDDEN.test(text)) throw new Error('a character that XML cannot hold');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    const current = open.at(-1);
    if (!found || !current) throw new Error(`not well-formed at ${text.slice(at, at + 80)}`);
    const [, closing, opening, attributes = '', slash, words] = found;
    if (words !== undefined) current.text += decoded(words);
    else if (closing !== undefined) {
      if (closing !== current.name) throw new Error(`</${closing}> closes <${current.name}>`);
      open.pop();
    } else {
      const element: Open = { name: opening ?? '', attributes: read(attributes), children: [], text: '' };
      current.children.push(element);
      if (slash === '') open.push(element);
    }
  }
  const [only, ...others] = root.children;
  if (!only || others.length > 0 || open.length !== 1) throw new Error('not one closed element');
  return only;
}

function read(attributes: string): Readonly<Record<string, string>> {
  const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    decoded(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, code?: string, name?: string) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    const character = name === undefined ? undefined : NAMED[name];
    if (character === undefined) throw new Error(`a bare ${whole}`);
    return character;
  });
}
