import type { Answers } from '../model/answers.ts';
import type { FrontMatterData, Level } from '../model/data.ts';
import type { Facts } from '../model/facts.ts';
import type { Guideline } from '../model/guideline.ts';
import type { CompiledSchema } from '../model/schema-validator.ts';
import type { TableName, Tables } from '../model/tables.ts';
import type { Template } from '../model/template.ts';
import type { Anchors } from '../parse/anchors.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { FoundLink } from './links.ts';
import type { ProseBlock } from './prose.ts';

/** Everything that a rule may look at: one document and what it stands in relation to. */
export interface DocumentUnderCheck {
  /** Path relative to the workspace root. */
  readonly file: string;
  readonly document: ParsedDocument;
  /** Its running text, block by block; gathered once for all rules. */
  prose(): readonly ProseBlock[];
  /** Its links and addresses; gathered once for all rules. */
  links(): readonly FoundLink[];
  /** As the front matter says, or by the folder it stands in when it says nothing. */
  readonly level: Level;
  /** Null when the front matter cannot be used. */
  readonly front: FrontMatterData | null;
  /** The template: the document itself for a regional one, the pinned one for a local one. Null when unknown. */
  readonly template: Template | null;
  /** The template's JSON Schema, compiled when it is first asked for. */
  schema(): CompiledSchema;
  /** Path of the template's file. */
  readonly templateFile: string | null;
  /** Null for a regional document. */
  readonly guideline: Guideline | null;
  /** The answers held against the template; null without either. */
  readonly answers: Answers | null;
  /** Id of the tilbud whose folder the document stands in; null when it stands in none. */
  readonly folderTilbud: string | null;
  /** Null when the front matter cannot be used. */
  readonly facts: Facts | null;
  readonly library: Library;
}

/** The rest of the workspace, as far as rules about one document need it. Each answer is looked up when asked for. */
export interface Library {
  /** Ids of all templates, one for each file: an id that stands twice belongs to two documents. */
  templateIds(): readonly string[];
  /** Ids and titles of all templates, from their front matter alone. */
  titles(): readonly { readonly id: string; readonly titel: string }[];
  /** Versions of a template that can be pinned: the current one and the archived. */
  templateVersions(id: string): readonly string[];
  /** The newest version of a template that is in force; null when none is. */
  inForce(id: string): { readonly file: string; readonly template: Template } | null;
  /** Local documents in the folder of a tilbud that answer a template, whatever its version; in a fixed order. */
  answering(template: string, tilbud: string): readonly string[];
  /** Ids of all tilbud. */
  tilbudIds(): readonly string[];
  /** A regional document by id; null when there is none. */
  regional(id: string): { readonly titel: string; readonly anchors: Anchors } | null;
  /** Dated facts that rules of one kind share: the package's, or the workspace's own in its place. */
  table<Name extends TableName>(name: Name): Tables[Name];
  /** Whether a path, as written in a document, leads to a readable image file inside the workspace. */
  image(file: string, path: string): 'found' | 'missing' | 'outside' | 'format';
}
