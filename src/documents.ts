import type { DocumentUnderCheck, Library } from './check/document-under-check.ts';
import { linksOf } from './check/links.ts';
import { proseOf } from './check/prose.ts';
import { proseTextOf } from './check/prose-text.ts';
import { sentenceBlocks } from './check/sentence-blocks.ts';
import { sentencesOf } from './check/sentences.ts';
import { vocabularyOf } from './check/vocabulary.ts';
import type { Staged } from './core/finding.ts';
import { valueAt } from './core/record.ts';
import { keptAs } from './core/same.ts';
import { sourceOf } from './core/source.ts';
import type { Speller } from './core/speller.ts';
import { fieldTypes } from './fieldtypes/registry.ts';
import { libraryOf } from './library.ts';
import { readAnswers } from './model/answers.ts';
import type { CompiledSchema } from './model/compiled-schema.ts';
import type { FrontMatterData } from './model/data.ts';
import type { Facts } from './model/facts.ts';
import { readFrontMatter } from './model/front-matter.ts';
import { buildGuideline, type Guideline } from './model/guideline.ts';
import { compileSchema } from './model/schema-validator.ts';
import { buildTemplate, type Template } from './model/template.ts';
import { templateSchema } from './model/template-schema.ts';
import { type FrontMatter, frontMatterOf, type ParsedDocument, parseDocument } from './parse/document.ts';
import type { MarkdownParser } from './parse/parser.ts';
import { once } from './read/once.ts';
import type { Tilbud } from './read/tilbud.ts';
import type { Workspace } from './read/workspace.ts';
import { type FoundTemplate, templateVersionsOf } from './template-versions.ts';

/** A document with everything that is known of it. */
export type LoadedDocument = DocumentUnderCheck;

/** The documents of a workspace, each read, parsed and modelled at most once, and only when something asks for it. */
export interface Documents {
  /**
   * All documents: templates first, then those of each tilbud, then those that have lost their tilbud. Archived versions
   * are never changed and not among them.
   */
  all(): readonly string[];
  /** Documents, by their heads, that stand among the tilbud without a `tilbud.yaml` above them: it is gone, or has another name. */
  strays(): readonly string[];
  /** The front matter of a document, which takes no reading of its Markdown. */
  front(file: string): Staged<FrontMatterData | null>;
  /** A document read, parsed and modelled; null when the file cannot be read. */
  load(file: string): LoadedDocument | null;
  /**
   * The same document for print: one whose pinned version does not exist is held against the template's present
   * version, so that a draft shows the answers in their places.
   */
  loadForPrint(file: string): LoadedDocument | null;
  /** A template as it stands outside the archive; null when there is none of that id. */
  current(id: string): FoundTemplate | null;
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

/** What the stages are given besides the files. */
export interface DocumentOptions {
  readonly parse: MarkdownParser;
  readonly speller: Speller | null;
  /** Today's date, ISO; null where nobody asks what is due. */
  today(): string | null;
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
  }, keptAs('hoved'));
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
  const frontOf = (file: string): FrontMatterData | null => front(file).value;
  const versions = templateVersionsOf(workspace, frontOf, template);
  const library = libraryOf(workspace, { front: frontOf, versions, speller, today });

  const load = memory.perKey((file) => model(file, versions.at));
  const loadForPrint = memory.perKey((file): LoadedDocument | null => {
    const document = load(file);
    if (!document?.guideline || document.template) return document;
    // What stands in for the pinned version has not been approved for this document.
    const shown = model(file, versions.current);
    return shown && { ...shown, templateFile: null };
  });

  const strays = memory.once(() =>
    workspace
      .strayFiles()
      .filter(
        (file) =>
          valueAt(head(file)?.value, ['niveau']) !== undefined || workspace.source(file).kind !== 'found',
      ),
  );

  return {
    all: memory.once(() => [
      ...workspace.templateFiles(),
      ...workspace.tilbudFolders().flatMap((folder) => workspace.documentsIn(folder)),
      ...strays(),
    ]),
    strays,
    front,
    load,
    current: versions.current,
    inForce: versions.inForce,
    released: versions.released,
    versions: versions.all,
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
      vocabulary: once(() => vocabularyOf(prose())),
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
