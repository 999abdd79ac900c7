import type { Definition, Image, Link, LinkReference, Parents } from 'mdast';
import { addressesIn } from '../core/addresses.ts';
import type { Span } from '../core/span.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { plainText } from '../parse/plain-text.ts';
import { spanOf } from '../parse/tree.ts';
import { walk } from '../parse/walk.ts';

/** An address that a document leads to, and where everything about it stands. */
export interface FoundLink {
  /** `adresse`: written as it is, without brackets; `definition`: the address of links by reference. */
  readonly kind: 'link' | 'definition' | 'billede' | 'adresse';
  /** As the parser reads it: escapes and entities decoded, percent signs as typed. */
  readonly url: string;
  /** Where the address is typed. */
  readonly urlSpan: Span;
  /** What the reader sees; of a definition, the text of the first link that uses it. */
  readonly text: string;
  /** Where that text is typed; the address itself where there is no other. */
  readonly textSpan: Span;
  readonly span: Span;
  readonly ancestors: readonly Parents[];
}

/** Every address in a document's text, in reading order. The front matter and comments have none. */
export function linksOf({ source, tree }: ParsedDocument): readonly FoundLink[] {
  const found: FoundLink[] = [];
  const references = new Map<string, LinkReference>();
  walk(tree, (node) => {
    if (node.type === 'linkReference' && !references.has(node.identifier))
      references.set(node.identifier, node);
  });
  walk(tree, (node, ancestors) => {
    if (node.type === 'link' || node.type === 'image') found.push(written(node, ancestors, source.text));
    else if (node.type === 'definition') {
      const by = references.get(node.identifier);
      found.push(defined(node, by, ancestors, source.text));
    } else if (node.type === 'text') {
      const { start, end } = spanOf(node);
      for (const address of addressesIn(source.text.slice(start, end))) {
        const span = { start: start + address.start, end: start + address.start + address.shown.length };
        const { shown, url } = address;
        found.push({ kind: 'adresse', url, text: shown, span, urlSpan: span, textSpan: span, ancestors });
      }
    }
    // What looks like an address in a link's own text is that text.
    return node.type !== 'link';
  });
  return found;
}

function written(node: Link | Image, ancestors: readonly Parents[], source: string): FoundLink {
  const span = spanOf(node);
  const inner = node.type === 'link' ? innerSpan(node) : null;
  const text = node.type === 'link' ? plainText(node.children) : (node.alt ?? '');
  // `<https://…>` has its address for its text.
  const isBare = inner !== null && source[span.start] !== '[';
  const urlSpan = isBare ? inner : addressSpan(node.url, inner?.end ?? span.start, span, source);
  const kind = node.type === 'link' ? 'link' : 'billede';
  return { kind, url: node.url, urlSpan, text, textSpan: inner ?? urlSpan, span, ancestors };
}

function defined(
  node: Definition,
  by: LinkReference | undefined,
  ancestors: readonly Parents[],
  source: string,
): FoundLink {
  const span = spanOf(node);
  const colon = source.indexOf(']:', span.start);
  const urlSpan = addressSpan(node.url, colon < 0 ? span.start : colon, span, source);
  return {
    kind: 'definition',
    url: node.url,
    urlSpan,
    text: by ? plainText(by.children) : '',
    textSpan: (by && innerSpan(by)) ?? urlSpan,
    span,
    ancestors,
  };
}

function innerSpan({ children }: Link | LinkReference): Span | null {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : null;
}

/** The address as typed after `](`, `]:` or `<`; the whole link where it is typed in another way than it reads. */
function addressSpan(url: string, from: number, whole: Span, source: string): Span {
  const at = url === '' ? -1 : source.indexOf(url, from);
  return at < 0 || at + url.length > whole.end ? whole : { start: at, end: at + url.length };
}
