import { slug } from '../core/fold.ts';
import { lastOfOrdered } from '../core/last-of-ordered.ts';
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

/** A field, which stands in another where an author forgot to close that. */
interface FieldMark extends Mark {
  readonly around: FieldMark | null;
}

/** The innermost field around an offset: one that begins before it, or what that stands in. */
function innermost(begun: FieldMark | undefined, offset: number): FieldMark | null {
  let field = begun ?? null;
  while (field && field.end < offset) field = field.around;
  return field;
}

/**
 * Places of a document: the innermost skrivefelt around an offset, by its id; else the key of the front matter; else
 * the heading above, by its text without a typed number.
 */
export function placesInDocument({ source, tree, frontMatter }: ParsedDocument): NamedPlaces {
  const fields: FieldMark[] = [];
  const headings: Mark[] = [];
  walk(tree, (node) => {
    if (isBlockDirective(node, 'skrivefelt')) {
      const id = attribute(node, 'id')?.value ?? '';
      const span = spanOf(node);
      if (id !== '')
        fields.push({ ...span, name: `felt:${id}`, around: innermost(fields.at(-1), span.start) });
    }
    if (node.type === 'heading') {
      const name = `afsnit:${slug(withoutTypedNumber(headingText(node)))}`;
      headings.push({ ...spanOf(node), name });
    }
  });
  const keys = placesInData(source.text.slice(0, frontMatter?.span.end ?? 0));
  return (offset) => {
    const before = lastOfOrdered(fields, ({ start }) => start <= offset);
    const field = innermost(before, offset);
    if (field) return field.name;
    if (frontMatter && offset < frontMatter.span.end) return keys(offset);
    return lastOfOrdered(headings, ({ start }) => start <= offset)?.name ?? '';
  };
}

/** Places of a YAML text: the key on the line of an offset or the nearest above. */
export function placesInData(text: string): NamedPlaces {
  const keys = [...text.matchAll(/^[ \t]*(?:- +)?([\p{L}\p{N}_-]+)[ \t]*:/gmu)].map((found): Mark => {
    const start = found.index;
    return { start, end: start + found[0].length, name: `navn:${found[1] ?? ''}` };
  });
  return (offset) => lastOfOrdered(keys, ({ start }) => start <= offset)?.name ?? '';
}
