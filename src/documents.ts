import type { DocumentUnderCheck, Library } from './check/document-under-check.ts';
import { linksOf } from './check/links.ts';
import { proseOf } from './check/prose.ts';
import type { Staged } from './core/finding.ts';
import { sourceOf } from './core/source.ts';
import { fieldTypes } from './fieldtypes/registry.ts';
import { libraryOf } from './library.ts';
import { readAnswers } from './model/answers.ts';
import type { FrontMatterData } from './model/data.ts';
import type { Facts } from './model/facts.ts';
import { readFrontMatter } from './model/front-matter.ts';
import { buildGuideline, type Guideline } from './model/guideline.ts';
import { type CompiledSchema, compileSchema } from './model/schema-validator.ts';
import { buildTemplate, type Template } from './model/template.ts';
import { templateSchema } from './model/template-schema.ts';
import { type FrontMatter, frontMatterOf, type ParsedDocument, parseDocument } from './parse/document.ts';
import type { MarkdownParser } from './parse/parser.ts';
import type { ArchivedVersion } from './read/document-place.ts';
import { once, oncePerKey } from './read/once.ts';
import type { Tilbud } from './read/tilbud.ts';
import type { Workspace } from './read/workspace.ts';
import { compareVersions, newest } from './version/version-order.ts';

/** A document with everything that is known of it. */
export type LoadedDocument = DocumentUnderCheck;

/** The documents of a workspace, each read, parsed and modelled at most once, and only when something asks for it. */
export interface Documents {
  /** All documents: templates first, then those of each tilbud. Archived versions are never changed and not among them. */
  all(): readonly string[];
  /** The front matter of a document, which takes no reading of its Markdown. */
  front(file: string): Staged<FrontMatterData | null>;
  /** A document read, parsed and modelled; null when the file cannot be read. */
  load(file: string): LoadedDocument | null;
  /**
   * The same document for print: one whose pinned version does not exist is held against the template's present
   * version, so that a draft shows the answers in their places.
   */
  loadForPrint(file: string): LoadedDocument | null;
  /** The newest version of a template that is in force: the present one when it is `klar`, else an archived one. */
  inForce(id: string): FoundTemplate | null;
  /** The newest released version of a template, as it stands in the archive; null before the first release. */
  released(id: string): FoundTemplate | null;
  /** A text read as if it stood in a local document's place; null when its front matter cannot be used. */
  reread(document: LoadedDocument, text: string): Guideline | null;
  /** What rules may ask about the workspace. */
  readonly library: Library;
}

/** A template and the file that it stands in. */
export interface FoundTemplate {
  readonly file: string;
  readonly template: Template;
}

/** The stages read, parse and model, over the documents of a workspace. */
export function documentsOf(workspace: Workspace, parse: MarkdownParser): Documents {
  const { configuration } = workspace;
  const types = once(() => fieldTypes(new Map(Object.entries(workspace.fieldTypes().value))));
  const head = oncePerKey((file): FrontMatter | null => {
    const read = workspace.source(file);
    return read.kind === 'found' ? frontMatterOf(read.source) : null;
  });
  // Apart from the text: telling which templates there are must not take parsing them all.
  const front = oncePerKey((file): Staged<FrontMatterData | null> => {
    const read = workspace.source(file);
    if (read.kind !== 'found') return { value: null, findings: [] };
    return readFrontMatter(read.source, head(file), tilbudAround(file)?.id ?? null);
  });
  const parsed = oncePerKey((file): ParsedDocument | null => {
    const read = workspace.source(file);
    return read.kind === 'found' ? parseDocument(read.source, parse, head(file)) : null;
  });
  const template = oncePerKey((file): FoundTemplate | null => {
    const { value } = front(file);
    const document = value?.niveau === 'regional' ? parsed(file) : null;
    if (value?.niveau !== 'regional' || !document) return null;
    return { file, template: buildTemplate(document, value, types()) };
  });
  const schema = oncePerKey((file): CompiledSchema => {
    const found = template(file);
    return compileSchema(found ? templateSchema(found.template) : {});
  });
  const library = libraryOf(workspace, {
    front: (file) => front(file).value,
    currentTemplate: (id) => currentTemplate(id)?.template ?? null,
    inForce,
  });

  const load = oncePerKey((file) => model(file, pinnedTemplate));

  return {
    all: once(() => [
      ...workspace.templateFiles(),
      ...workspace.tilbudFolders().flatMap((folder) => workspace.documentsIn(folder)),
    ]),
    front,
    load,
    inForce,
    released,
    reread,
    library,
    loadForPrint: (file) => {
      const document = load(file);
      if (!document?.guideline || document.template) return document;
      // What stands in for the pinned version has not been approved for this document.
      const shown = model(file, currentTemplate);
      return shown && { ...shown, templateFile: null };
    },
  };

  function model(
    file: string,
    templateOf: (id: string, version: string) => FoundTemplate | null,
  ): LoadedDocument | null {
    const document = parsed(file);
    if (!document) return null;
    const { value } = front(file);
    const local = value?.niveau === 'lokal' ? buildGuideline(document, value) : null;
    const found = local ? templateOf(local.pinned.id, local.pinned.version) : template(file);
    const tilbud = local ? tilbudOf(file, local.front.tilbud) : null;
    const folderTilbud = tilbudAround(file)?.id ?? null;
    const facts: Facts | null = value && {
      document: value,
      template: found?.template.front ?? null,
      tilbud: tilbud?.data ?? null,
      configuration,
    };
    return {
      file,
      document,
      prose: once(() => proseOf(document)),
      links: once(() => linksOf(document)),
      level: value?.niveau ?? (folderTilbud === null ? 'regional' : 'lokal'),
      front: value,
      template: found?.template ?? null,
      templateFile: found?.file ?? null,
      schema: () => schema(found?.file ?? file),
      guideline: local,
      answers: local && found ? readAnswers(local, found.template, tilbud?.data ?? null) : null,
      folderTilbud,
      facts,
      library,
    };
  }

  function pinnedTemplate(id: string, version: string): FoundTemplate | null {
    const current = currentTemplate(id);
    if (current?.template.front.version === version) return current;
    const archived = workspace.archivedVersions().find((one) => one.id === id && one.version === version);
    return archived ? template(archived.file) : null;
  }

  function currentTemplate(id: string): FoundTemplate | null {
    for (const file of workspace.templateFiles(id)) {
      const { value } = front(file);
      const found = value?.niveau === 'regional' && value.id === id ? template(file) : null;
      if (found) return found;
    }
    return null;
  }

  /** The archive is only read when its file names promise something newer. */
  function inForce(id: string): FoundTemplate | null {
    const current = currentTemplate(id);
    const ready = current?.template.front.status === 'klar' ? current : null;
    const last = lastArchived(id);
    if (ready && (!last || compareVersions(last.version, ready.template.front.version) <= 0)) return ready;
    return released(id) ?? ready;
  }

  function released(id: string): FoundTemplate | null {
    const last = lastArchived(id);
    return last && template(last.file);
  }

  function lastArchived(id: string): ArchivedVersion | null {
    return newest(
      workspace.archivedVersions().filter((one) => one.id === id),
      ({ version }) => version,
    );
  }

  function reread({ file }: LoadedDocument, text: string): Guideline | null {
    const source = sourceOf(file, text);
    const document = parseDocument(source, parse);
    const { value } = readFrontMatter(source, document.frontMatter, tilbudAround(file)?.id ?? null);
    return value?.niveau === 'lokal' ? buildGuideline(document, value) : null;
  }

  /** The tilbud whose folder a file stands in. */
  function tilbudAround(file: string): Tilbud | null {
    const place = workspace.placeOf(file);
    return place.kind === 'local' ? workspace.tilbudIn(place.folder).value : null;
  }

  /** A document's tilbud: nearly always the one around it, and then the others need not be looked through. */
  function tilbudOf(file: string, id: string): Tilbud | null {
    const around = tilbudAround(file);
    return around?.id === id ? around : workspace.tilbud(id);
  }
}
