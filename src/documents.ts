import type { DocumentUnderCheck, Library } from './check/document-under-check.ts';
import { linksOf } from './check/links.ts';
import { proseOf } from './check/prose.ts';
import { proseTextOf } from './check/prose-text.ts';
import { sentenceBlocks } from './check/sentence-blocks.ts';
import { sentencesOf } from './check/sentences.ts';
import { vocabularyOf } from './check/vocabulary.ts';
import type { Staged } from './core/finding.ts';
import { sameData } from './core/same.ts';
import { sourceOf } from './core/source.ts';
import type { Speller } from './core/speller.ts';
import { fieldTypes } from './fieldtypes/registry.ts';
import { libraryOf } from './library.ts';
import { readAnswers } from './model/answers.ts';
import type { FrontMatterData } from './model/data.ts';
import type { Facts } from './model/facts.ts';
import { readFrontMatter } from './model/front-matter.ts';
import { buildGuideline, type Guideline } from './model/guideline.ts';
import { type CompiledSchema, compileSchema } from './model/schema-validator.ts';
import type { RegionalHead } from './model/standing.ts';
import { buildTemplate, type Template } from './model/template.ts';
import { templateSchema } from './model/template-schema.ts';
import { type FrontMatter, frontMatterOf, type ParsedDocument, parseDocument } from './parse/document.ts';
import type { MarkdownParser } from './parse/parser.ts';
import type { ArchivedVersion } from './read/document-place.ts';
import { once } from './read/once.ts';
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
  /** Lets go of a document's text and tree, which are made again when somebody asks for them. */
  letGo(file: string): void;
  /** All versions of a template that there are: the present one, then the archived. */
  versions(id: string): readonly Template[];
  /** A text read as if it stood in a local document's place; null when its front matter cannot be used. */
  reread(document: LoadedDocument, text: string): Guideline | null;
  /** A text read as if it stood in a template's place; null when its front matter cannot be used. */
  rereadTemplate(document: LoadedDocument, text: string): Template | null;
  /** What rules may ask about the workspace. */
  readonly library: Library;
}

/** A template and the file that it stands in. */
export interface FoundTemplate {
  readonly file: string;
  readonly template: Template;
}

/** What the stages are given besides the files. */
export interface DocumentOptions {
  readonly parse: MarkdownParser;
  readonly speller: Speller | null;
  /** Today's date, ISO; null where nobody asks what is due. */
  readonly today: string | null;
}

/** The stages read, parse and model, over the documents of a workspace. */
export function documentsOf(workspace: Workspace, { parse, speller, today }: DocumentOptions): Documents {
  const { configuration, memory } = workspace;
  const types = memory.once(() => fieldTypes(new Map(Object.entries(workspace.fieldTypes().value))));
  const head = memory.perKey((file): FrontMatter | null => {
    const read = workspace.source(file);
    return read.kind === 'found' ? frontMatterOf(read.source) : null;
  });
  // Apart from the text: telling which templates there are must not take parsing them all.
  const front = memory.perKey((file): Staged<FrontMatterData | null> => {
    const read = workspace.source(file);
    if (read.kind !== 'found') return { value: null, findings: [] };
    return readFrontMatter(read.source, head(file), tilbudAround(file)?.id ?? null);
  }, sameData);
  const parsed = memory.perKey((file): ParsedDocument | null => {
    const read = workspace.source(file);
    return read.kind === 'found' ? parseDocument(read.source, parse, head(file)) : null;
  });
  const template = memory.perKey((file): FoundTemplate | null => {
    const { value } = front(file);
    const document = value?.niveau === 'regional' ? parsed(file) : null;
    if (value?.niveau !== 'regional' || !document) return null;
    return { file, template: buildTemplate(document, value, types()) };
  });
  const schema = memory.perKey((file): CompiledSchema => {
    const found = template(file);
    return compileSchema(found ? templateSchema(found.template) : {});
  });
  // Which template is meant seldom changes when one of them does, so what follows from it need not be made again.
  const currentHead = memory.perKey((id): RegionalHead | null => {
    for (const file of workspace.templateFiles(id)) {
      const { value } = front(file);
      if (value?.niveau === 'regional' && value.id === id) return { file, front: value };
    }
    return null;
  }, sameData);
  const currentTemplate = memory.perKey((id): FoundTemplate | null => {
    const head = currentHead(id);
    return head && template(head.file);
  }, Object.is);
  const archivedAt = memory.perKey((choice): FoundTemplate | null => {
    const found = workspace.archivedVersions().find(({ id, version }) => `${id}@${version}` === choice);
    return found ? template(found.file) : null;
  }, Object.is);
  const templateAt = memory.perKey((choice): FoundTemplate | null => {
    const [id = '', version = ''] = choice.split('@');
    const current = currentTemplate(id);
    if (current?.template.front.version === version) return current;
    return archivedAt(choice);
  }, Object.is);
  const released = memory.perKey((id): FoundTemplate | null => {
    const last = lastArchived(id);
    return last && template(last.file);
  }, Object.is);
  /** The archive is only read when its file names promise something newer. */
  const fileInForce = memory.perKey((id): string | null => {
    const head = currentHead(id);
    const ready = head?.front.status === 'klar' ? head : null;
    const last = lastArchived(id);
    if (ready && (!last || compareVersions(last.version, ready.front.version) <= 0)) return ready.file;
    return last?.file ?? ready?.file ?? null;
  }, Object.is);
  const inForce = memory.perKey((id): FoundTemplate | null => {
    const file = fileInForce(id);
    return file === null ? null : template(file);
  }, Object.is);
  const library = libraryOf(
    workspace,
    {
      front: (file) => front(file).value,
      currentTemplate: (id) => currentTemplate(id)?.template ?? null,
      lastReleased: (id) => lastArchived(id)?.file ?? null,
      fileInForce,
      inForce,
      released,
      archived: (id, version) => archivedAt(`${id}@${version}`),
    },
    { speller, today },
  );

  const load = memory.perKey((file) => model(file, pinnedTemplate));
  const loadForPrint = memory.perKey((file): LoadedDocument | null => {
    const document = load(file);
    if (!document?.guideline || document.template) return document;
    // What stands in for the pinned version has not been approved for this document.
    const shown = model(file, currentTemplate);
    return shown && { ...shown, templateFile: null };
  });

  return {
    all: memory.once(() => [
      ...workspace.templateFiles(),
      ...workspace.tilbudFolders().flatMap((folder) => workspace.documentsIn(folder)),
    ]),
    front,
    load,
    inForce,
    released,
    versions,
    reread,
    library,
    rereadTemplate,
    loadForPrint,
    letGo: (file) => {
      for (const kept of [head, parsed, load, loadForPrint]) kept.drop(file);
      workspace.letGo(file);
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
    const prose = once(() => proseOf(document));
    const text = once(() => proseTextOf(prose()));
    return {
      file,
      document,
      prose,
      text,
      sentences: once(() =>
        sentencesOf(sentenceBlocks(prose(), found?.template ?? null), library.terminology()),
      ),
      phrases: once(() => library.terminology().phrases(text())),
      vocabulary: once(() => vocabularyOf(text())),
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
      tilbudPlace: tilbud && ((path) => ({ file: tilbud.file, span: tilbud.yaml.valueSpan(path) })),
      library,
    };
  }

  function pinnedTemplate(id: string, version: string): FoundTemplate | null {
    return templateAt(`${id}@${version}`);
  }

  function versions(id: string): readonly Template[] {
    const archived = workspace.archivedVersions().filter((one) => one.id === id);
    return [currentTemplate(id), ...archived.map(({ file }) => template(file))].flatMap(
      (found) => found?.template ?? [],
    );
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

  function rereadTemplate({ file }: LoadedDocument, text: string): Template | null {
    const source = sourceOf(file, text);
    const document = parseDocument(source, parse);
    const { value } = readFrontMatter(source, document.frontMatter);
    return value?.niveau === 'regional' ? buildTemplate(document, value, types()) : null;
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
