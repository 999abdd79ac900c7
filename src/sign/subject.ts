import type { FrontMatterData } from '../model/data.ts';
import type { Facts } from '../model/facts.ts';
import type { Guideline } from '../model/guideline.ts';
import type { Template } from '../model/template.ts';
import type { ParsedDocument } from '../parse/document.ts';

/** What an approval is about: one document and everything that it is put together from. */
export interface Subject {
  readonly document: ParsedDocument;
  readonly front: FrontMatterData;
  /** The template: the document itself for a regional one, the pinned one for a local one. Null when unknown. */
  readonly template: Template | null;
  /** Null for a regional document. */
  readonly guideline: Guideline | null;
  readonly facts: Facts;
  /** Paths that the header block prints (see `headerPaths`). Those in the texts are found in the texts. */
  readonly paths: readonly string[];
}
