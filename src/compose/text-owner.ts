import type { Definition, FootnoteDefinition } from 'mdast';
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

/** Reads what the links and footnotes of a document refer to. */
export function textOwner(document: ParsedDocument, owner: Owner): TextOwner {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const all: (Definition | FootnoteDefinition)[] = [];
  const referred = new Set<string>();
  walk(document.tree, (node) => {
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      all.push(node);
    } else if (node.type === 'footnoteDefinition') {
      if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
      all.push(node);
    } else if (node.type === 'linkReference' || node.type === 'imageReference') referred.add(`definition:${node.identifier}`);
    else if (node.type === 'footnoteReference') referred.add(`footnoteDefinition:${node.identifier}`);
  });
  const first = new Set<unknown>([...definitions.values(), ...footnotes.values()]);
  const unused = all.filter((node) => !first.has(node) || !referred.has(`${node.type}:${node.identifier}`));
  return { owner, document, definitions, footnotes, unused: new Set(unused) };
}
