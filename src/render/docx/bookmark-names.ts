import { createHash } from 'node:crypto';
import type { Field, Heading, Publication } from '../../publication/publication.ts';
import { everyBlock } from '../../publication/walk.ts';

/** Word cuts a bookmark's name at 40 characters, and a content control's tag at 64. */
const BOOKMARK_LIMIT = 40;
const TAG_LIMIT = 64;

/** Bookmarks of a document: who is called what. */
export interface BookmarkNames {
  /** Bookmark of an anchor; undefined when nothing in the document has that anchor. */
  readonly ofAnchor: (anchor: string) => string | undefined;
  /** Bookmark around the answer of a field. */
  readonly ofField: (field: Field) => string;
  /** Headings in document order, for the contents list. */
  readonly headings: readonly Heading[];
}

/**
 * The id itself as long as it fits; otherwise its beginning, a hyphen and eight hex digits of its SHA-256, so that the
 * name is the same in every version of the document and two long ids stay apart.
 */
function fitted(id: string, limit: number): string {
  if (id.length <= limit) return id;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${id.slice(0, limit - digest.length - 1)}-${digest}`;
}

/** Tag of a field's content control. */
export function tagOf(field: Field): string {
  return fitted(field.id, TAG_LIMIT);
}

/** Gives every anchor and field its bookmark. Fields choose first: their bookmark carries their id. */
export function bookmarkNames(publication: Publication): BookmarkNames {
  const taken = new Set<string>();
  const claim = (wanted: string): string => {
    for (let turn = 1; ; turn++) {
      const name = fitted(turn === 1 ? wanted : `${wanted}-${turn}`, BOOKMARK_LIMIT);
      // Word compares the names of bookmarks without regard to case.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
  const blocks = [...everyBlock(publication.body)];
  const fields = new Map<Field, string>();
  const anchors = new Map<string, string>();
  for (const block of blocks) {
    if (block.type !== 'field') continue;
    const name = claim(block.id);
    fields.set(block, name);
    if (!anchors.has(block.anchor)) anchors.set(block.anchor, name);
  }
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') headings.push(block);
    if (block.type !== 'heading' && block.type !== 'concept') continue;
    if (!anchors.has(block.anchor)) anchors.set(block.anchor, claim(block.anchor));
  }
  return {
    ofAnchor: (anchor) => anchors.get(anchor),
    ofField: (field) => fields.get(field) ?? field.id,
    headings,
  };
}
