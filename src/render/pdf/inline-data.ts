import { parted } from '../../publication/joined-words.ts';
import type { Asset, Inline } from '../../publication/publication.ts';
import { breakable } from './breakable.ts';

/** A value of the program's data; plain JSON. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** What the mapping of one document knows and keeps while it walks. */
export interface Walk {
  /** Anchors that the body defines and that a reference may point at. */
  readonly anchors: ReadonlySet<string>;
  /** Hands out each anchor once, so that a repeated one cannot make references ambiguous. */
  readonly unique: (anchor: string) => string;
  /** Footnotes whose mark already stands; a later reference repeats it. */
  readonly marked: Set<number>;
  readonly footnotes: number;
  /** In a table, where every word may be divided. */
  readonly inTable: boolean;
  /** In a column without room for words that are joined. */
  readonly narrow: boolean;
  readonly assets: Readonly<Record<string, Asset>>;
  /** Path by asset key, for the pictures that can be drawn; without one the alternative text is printed. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Emphasis nested deeper than this looks no different, and Typst's own depth is limited. */
const DEEPEST = 8;

/** Characters in a row without a place to break: Danish words are hyphenated and may be longer than code. */
const LONGEST = { word: 50, code: 30 };

/** Running text for the program: line ends become spaces, and what cannot be drawn becomes its text. */
export function inlineData(nodes: readonly Inline[], walk: Walk, depth = 0): Data[] {
  return nodes.flatMap((node) => inline(node, walk, depth));
}

/** A heading's text for the contents list: the words alone, without marks and pictures. */
export function plainInlineData(nodes: readonly Inline[], walk: Walk): Data[] {
  return nodes.flatMap((node): Data[] => {
    if (node.type === 'footnoteReference' || node.type === 'image') return [];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (node.type === 'link' || node.type === 'reference') return plainInlineData(node.children, walk);
    if (node.type === 'text' || node.type === 'inlineCode') return inline(node, walk, 0);
    return [{ type: node.type, children: plainInlineData(node.children, walk) }];
  });
}

/** Tallest picture, in CSS pixels: a page less room for what belongs to it, as in Word. */
const TALLEST = 700;

/**
 * Width and alternative text of a picture for the program, or null when it cannot be drawn. Typst cuts off what is taller
 * than the page, so the width is no larger than the height allows.
 */
export function pictureData(asset: string, alt: string, walk: Walk): { [key: string]: Data } | null {
  const path = walk.paths.get(asset);
  const size = walk.assets[asset];
  if (path === undefined || size === undefined) return null;
  const width = Math.min(size.width, (TALLEST * size.width) / Math.max(1, size.height));
  return { path, width: Math.max(1, width), alt: alt.trim() === '' ? null : cleanLine(alt) };
}

function inline(node: Inline, walk: Walk, depth: number): Data[] {
  switch (node.type) {
    case 'text': {
      const value = parted(cleanLine(node.value), walk.narrow);
      return [{ type: 'text', value: breakable(value, LONGEST.word) }];
    }
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = inlineData(node.children, walk, depth + 1);
      return depth < DEEPEST ? [{ type: node.type, children }] : children;
    }
    case 'inlineCode':
      return node.value === ''
        ? []
        : [{ type: 'inlineCode', value: breakable(cleanLine(node.value), LONGEST.code) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link': {
      const children = inlineData(node.children, walk, depth + 1);
      const url = node.url.trim();
      if (children.length === 0 && url !== '')
        children.push({ type: 'text', value: breakable(cleanLine(url), LONGEST.word) });
      return url === '' || children.length === 0
        ? children
        : [{ type: 'link', url: cleanLine(url), children }];
    }
    case 'reference': {
      const children = inlineData(node.children, walk, depth + 1);
      if (!walk.anchors.has(node.anchor) || children.length === 0) return children;
      return [{ type: 'reference', anchor: node.anchor, children }];
    }
    case 'footnoteReference':
      return footnote(node.footnote, walk);
    case 'image': {
      const picture = pictureData(node.asset, node.alt, walk);
      if (picture !== null) return [{ type: 'image', ...picture }];
      return node.alt.trim() === '' ? [] : [{ type: 'text', value: `[Billede: ${cleanLine(node.alt)}]` }];
    }
  }
}

function footnote(index: number, walk: Walk): Data[] {
  if (!Number.isInteger(index) || index < 0 || index >= walk.footnotes) return [];
  const anchor = `fodnote:${index}`;
  if (walk.marked.has(index)) return [{ type: 'footnoteAgain', anchor }];
  walk.marked.add(index);
  return [{ type: 'footnote', footnote: index, anchor }];
}

/** One line of text as Typst can set it: no line ends, tabs or other control characters, and none that turn it around. */
export function cleanLine(value: string): string {
  return withoutControls(value.replace(/[\r\n\t]+/g, ' '));
}

/** Lines of code as Typst can set them. */
export function cleanLines(value: string): string {
  return withoutControls(value.replace(/\r\n?/g, '\n').replace(/\t/g, '    '));
}

function withoutControls(value: string): string {
  return value.replace(/(?!\n)\p{Cc}|\p{Bidi_Control}/gu, '').replace(/\p{Cs}/gu, '\uFFFD');
}
