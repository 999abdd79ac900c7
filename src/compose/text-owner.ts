import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { ParsedDocument } from '../parse/document.ts';
import { walk } from '../parse/walk.ts';
import type { Owner } from '../publication/publication.ts';

/** The text of one file as a source of blocks: who owns it, and what its links and footnote marks refer to. */
export interface TextOwner {
  readonly owner: Owner;
  readonly document: ParsedDocument;
  /** By identifier; the first of a name counts. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Definitions that nothing refers to; they are printed where they stand, lest their text vanish. */
  readonly unused: ReadonlySet<Definition | FootnoteDefinition>;
}

/**
 * How many notes may stand inside one another. Nobody writes more; a chain of thousands would be set one inside the other.
 * The next one stands where it is written, as one that nothing refers to.
 */
export const MOST_NOTES_INSIDE = 10;

/** Reads what the links and footnotes of a document refer to. */
export function textOwner(document: ParsedDocument, owner: Owner): TextOwner {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const all: (Definition | FootnoteDefinition)[] = [];
  walk(document.tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    all.push(node);
    if (node.type === 'definition') addFirst(definitions, node);
    else addFirst(footnotes, node);
  });

  const used = new Set<Definition | FootnoteDefinition>();
  const follow = (from: Nodes, inside: number): void =>
    walk(from, (node) => {
      if (node.type === 'footnoteDefinition') return node === from;
      const note = node.type === 'footnoteReference' ? footnotes.get(node.identifier) : undefined;
      const link =
        node.type === 'linkReference' || node.type === 'imageReference'
          ? definitions.get(node.identifier)
          : undefined;
      if (link) used.add(link);
      if (note && !used.has(note) && inside < MOST_NOTES_INSIDE) {
        used.add(note);
        follow(note, inside + 1);
      }
      return true;
    });
  follow(document.tree, 0);
  // Of notes that nothing but another unused note refers to, the first stands where it is and brings the others along.
  const unused = new Set<Definition | FootnoteDefinition>();
  for (const node of all) {
    if (used.has(node)) continue;
    unused.add(node);
    follow(node, 0);
  }
  return { owner, document, definitions, footnotes, unused };
}

function addFirst<Node extends { readonly identifier: string }>(known: Map<string, Node>, node: Node): void {
  if (!known.has(node.identifier)) known.set(node.identifier, node);
}
