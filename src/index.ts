/** The public API: open a workspace, check it, put documents together and render them. */
export type {
  Diagnostic,
  Fix,
  RelatedDiagnostic,
  Severity,
  SuppressedDiagnostic,
} from './core/diagnostic.ts';
export type { Host, HostEntry } from './core/host.ts';
export { HostError } from './core/host.ts';
export type { RuleId } from './core/rule-ids.ts';
export type { Speller } from './core/speller.ts';
export { templateSchema } from './model/template-schema.ts';
export { bestParser } from './parse/best-parser.ts';
export type { MarkdownParser } from './parse/parser.ts';
export {
  type Inspection,
  type LoadedDocument,
  type OpenedProject,
  openProject,
  type Project,
} from './pipeline.ts';
export { FORMATS, type Format } from './press/typesetter.ts';
export type { Publication } from './publication/publication.ts';
export { type PublishedFile, type Publisher, publisherOf } from './publish.ts';
export { loadSpeller } from './read/hunspell.ts';
export { nodeHost } from './read/node-host.ts';
