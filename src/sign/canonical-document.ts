import type { Nodes } from 'mdast';
import { fold } from '../core/fold.ts';
import type { Guideline } from '../model/guideline.ts';
import type { Template } from '../model/template.ts';
import {
  attribute,
  type ContainerDirective,
  type Directive,
  isBlockDirective,
  type LeafDirective,
  type Root,
} from '../parse/tree.ts';
import { headingsOf, headingText } from '../parse/walk.ts';
import { canonicalString, canonicalText } from './canonical-text.ts';

/** A document's text in version 1 of the canonical form, field by field. */
export interface CanonicalDocument {
  /** What stands outside the fields. */
  readonly text: string;
  /** By field id: the answers of a local document, the demands of a regional one. */
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * A regional document: the text with a mark where each field stands, and each field whole: label, attributes, demand,
 * example.
 */
export function canonicalTemplate({ document, fields }: Template): CanonicalDocument {
  const marks = (node: Nodes): string | null =>
    isField(node) ? `skrivefelt ${JSON.stringify(idOf(node))}` : null;
  return {
    text: canonicalText(body(document.tree), { breaks: 'flow', replace: marks }),
    fields: gathered(
      fields.map(({ id, node }) => {
        // A field inside a field, where an author forgot to close one, is a field of its own.
        const inner = (child: Nodes): string | null => (child === node ? null : marks(child));
        return [id, canonicalText([node], { breaks: 'flow', replace: inner })];
      }),
    ),
  };
}

/**
 * A local document: each answer with its reason when it is waived. Neither the order of the answers nor the headings
 * that the template has are printed (both are the template's), so they do not count; headings of the author's own,
 * footnotes and other text outside the fields do.
 */
export function canonicalGuideline(
  { document, answers }: Guideline,
  template: Template | null,
): CanonicalDocument {
  const regional = new Set(template ? headingsOf(template.document.tree).map(headingText) : []);
  const isRegional = (node: Nodes): boolean => node.type === 'heading' && regional.has(headingText(node));
  const hidden = (node: Nodes): string | null => (isField(node) || isRegional(node) ? '' : null);
  return {
    text: canonicalText(body(document.tree), { breaks: 'lines', replace: hidden }),
    fields: gathered(
      answers.map(({ id, blocks, waiver }) => {
        const content = canonicalText(blocks, { breaks: 'lines' });
        return [
          id,
          waiver ? `ikke-relevant ${JSON.stringify(canonicalString(waiver.reason))}\n${content}` : content,
        ];
      }),
    ),
  };
}

/** By folded id; fields of the same id are one after the other, so that none is lost from the digest. */
function gathered(fields: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const byId = new Map<string, string>();
  for (const [id, text] of fields) {
    const earlier = byId.get(fold(id));
    byId.set(fold(id), earlier === undefined ? text : `${earlier}\n---\n${text}`);
  }
  return byId;
}

function body(root: Root): readonly Nodes[] {
  return root.children.filter((node) => node.type !== 'yaml');
}

function isField(node: Nodes): node is ContainerDirective | LeafDirective {
  return isBlockDirective(node, 'skrivefelt');
}

function idOf(node: Directive): string {
  return fold(attribute(node, 'id')?.value ?? '');
}
