/** The public API: open a workspace, check it, put documents together and render them. */
export type { Diagnostic, RelatedDiagnostic, Severity } from './core/diagnostic.ts';
export type { Host, HostEntry } from './core/host.ts';
export { HostError } from './core/host.ts';
export type { RuleId } from './core/rule-ids.ts';
export { openProject, type LoadedDocument, type OpenedProject, type Project } from './pipeline.ts';
export type { Publication } from './publication/publication.ts';
export { FORMATS, publisherOf, type Format, type PublishedFile, type Publisher } from './publish.ts';
export { nodeHost } from './read/node-host.ts';
export { templateSchema } from './model/template-schema.ts';
