import type { Location } from '../core/span.ts';
import type { Answers } from '../model/answers.ts';
import type { CompiledSchema } from '../model/compiled-schema.ts';
import type { FrontMatterData, Level } from '../model/data.ts';
import type { Facts } from '../model/facts.ts';
import type { Guideline } from '../model/guideline.ts';
import type { RegionalHead, Standing } from '../model/standing.ts';
import type { TableName, Tables } from '../model/tables.ts';
import type { Template } from '../model/template.ts';
import type { Anchors } from '../parse/anchors.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { DataPath } from '../parse/yaml.ts';
import type { FoundLink } from './links.ts';
import type { PhraseMatch } from './phrases.ts';
import type { ProseBlock } from './prose.ts';
import type { ProseText } from './prose-text.ts';
import type { Sentence } from './sentences.ts';
import type { Spelling } from './spelling.ts';
import type { Terminology } from './terminology.ts';
import type { TilbudNames } from './tilbud-names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that a rule may look at: one document and what it stands in relation to. */
export interface DocumentUnderCheck {
  /** Path relative to the workspace root. */
  readonly file: string;
  readonly document: ParsedDocument;
  /** Its running text, block by block; gathered once for all rules. */
  prose(): readonly ProseBlock[];
  /** The same in one text, for searches that need not know where a block ends. */
  text(): ProseText;
  /** Its sentences, block by block; headings, cells and answers that are lines have none. */
  sentences(): ReadonlyMap<ProseBlock, readonly Sentence[]>;
  /** The phrases of the table `udtryk` in its running text, found once for all rules. */
  phrases(): readonly PhraseMatch[];
  /** The words of its running text, each with its places; gathered once for all rules. */
  vocabulary(): Vocabulary;
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
  /** Where a value of the tilbud's master data stands; null when the tilbud is unknown. */
  readonly tilbudPlace: ((path: DataPath) => Location) | null;
  readonly library: Library;
}

/** The rest of the workspace, as far as rules about one document need it. Each answer is looked up when asked for. */
export interface Library {
  /** Ids of all templates, one for each file: an id that stands twice belongs to two documents. */
  templateIds(): readonly string[];
  /** Ids and titles of all templates, from their front matter alone. */
  titles(): readonly { readonly id: string; readonly titel: string }[];
  /** How many templates have an id: more than one is one too many. */
  templatesNamed(id: string): number;
  /** Versions of a template that can be pinned: the current one and the archived. */
  templateVersions(id: string): readonly string[];
  /** Path of the file of a version, or of the folder that it may stand in, when that cannot be opened; null otherwise. */
  unopened(id: string, version: string): string | null;
  /** What cannot be opened of the newest released versions, by which templates are held; an older one is read when a document answers it. */
  unopenedReleases(): readonly { readonly path: string; readonly kind: 'missing' | 'outside' }[];
  /** The newest version of a template that is in force; null when none is. */
  inForce(id: string): { readonly file: string; readonly template: Template } | null;
  /** The newest version of a template in the archive; null before the first release. */
  released(id: string): { readonly file: string; readonly template: Template } | null;
  /** One version of a template as it stands in the archive; null when it is not there. */
  archived(id: string, version: string): { readonly file: string; readonly template: Template } | null;
  /** Today's date, ISO; null where the caller has no clock, and then nothing is said of what is due. */
  readonly today: string | null;
  /** Local documents in the folder of a tilbud that answer a template, whatever its version; in a fixed order. */
  answering(template: string, tilbud: string): readonly string[];
  /** Ids of the standards; null when the workspace names no file of them, or it holds none. */
  standardIds(): readonly string[] | null;
  /** Ids of all tilbud. */
  tilbudIds(): readonly string[];
  /** The names of all tilbud. */
  tilbudNames(): TilbudNames;
  /** The words that the templates in force advise against, each with what to write instead. */
  discouragedTerms(): readonly DiscouragedTerm[];
  /** How a regional document stands among the others; null when there is no version of it. */
  standing(id: string): Standing | null;
  /** The head of a regional document outside the archive; null when there is none. */
  head(id: string): RegionalHead | null;
  /** A regional document by id; null when there is none. */
  regional(id: string): { readonly titel: string; readonly anchors: Anchors } | null;
  /** Dated facts that rules of one kind share: the package's, or the workspace's own in its place. */
  table<Name extends TableName>(name: Name): Tables[Name];
  /** What the tables on words say, made ready for searching; once for all documents. */
  terminology(): Terminology;
  /** The dictionary with the words of the workspace; null when spelling is not checked. */
  spelling(): Spelling | null;
  /** Whether a path, as written in a document, leads to a readable image file inside the workspace. */
  image(file: string, path: string): 'found' | 'missing' | 'outside' | 'format' | 'cut';
}

/** A word that a definition advises against (`fraraadet`). */
export interface DiscouragedTerm {
  readonly term: string;
  /** The term to write instead. */
  readonly preferred: string;
  /** Where the definition stands. */
  readonly at: Location;
}
