import { slug } from '../core/fold.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { attribute, isBlockDirective, spanOf } from '../parse/tree.ts';
import { headingText, walk } from '../parse/walk.ts';
import { withoutTypedNumber } from './typed-heading-number.ts';

/** Names the place of an offset in a file by what stands around it; never by a line. Empty where nothing does. */
export type NamedPlaces = (offset: number) => string;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * Places of a document: the innermost skrivefelt around an offset, by its id; else the key of the front matter; else
 * the heading above, by its text without a typed number.
 */
export function placesInDocument({ source, tree, frontMatter }: ParsedDocument): NamedPlaces {
  const fields: Mark[] = [];
  const headings: Mark[] = [];
  walk(tree, (node) => {
    if (isBlockDirective(node, 'skrivefelt')) {
      const id = attribute(node, 'id')?.value ?? '';
      if (id !== '') fields.push({ ...spanOf(node), name: `felt:${id}` });
    }
    if (node.type === 'heading') {
      const name = `afsnit:${slug(withoutTypedNumber(headingText(node)))}`;
      headings.push({ ...spanOf(node), name });
    }
  });
  const keys = placesInData(source.text.slice(0, frontMatter?.span.end ?? 0));
  return (offset) => {
    const field = fields.findLast(({ start, end }) => start <= offset && offset <= end);
    if (field) return field.name;
    if (frontMatter && offset < frontMatter.span.end) return keys(offset);
    return headings.findLast(({ start }) => start <= offset)?.name ?? '';
  };
}

/** Places of a YAML text: the key on the line of an offset or the nearest above. */
export function placesInData(text: string): NamedPlaces {
  const keys = [...text.matchAll(/^[ \t]*(?:- +)?([\p{L}\p{N}_-]+)[ \t]*:/gmu)].map((found): Mark => {
    const start = found.index;
    return { start, end: start + found[0].length, name: `navn:${found[1] ?? ''}` };
  });
  return (offset) => keys.findLast(({ start }) => start <= offset)?.name ?? '';
}
