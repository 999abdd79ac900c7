import { checkDocument } from './check/check.ts';
import type { DocumentUnderCheck, Library } from './check/document-under-check.ts';
import { inReadingOrder, present } from './check/present.ts';
import type { Diagnostic } from './core/diagnostic.ts';
import type { Finding, Staged } from './core/finding.ts';
import type { Host } from './core/host.ts';
import { LineIndex, sourceOf } from './core/source.ts';
import { fieldTypes } from './fieldtypes/registry.ts';
import { readAnswers } from './model/answers.ts';
import type { Approval, FrontMatterData, Level, RegionalFrontMatter, Status } from './model/data.ts';
import type { Facts } from './model/facts.ts';
import { readFrontMatter } from './model/front-matter.ts';
import { buildGuideline, type Guideline } from './model/guideline.ts';
import { compileSchema, type CompiledSchema } from './model/schema-validator.ts';
import { buildTemplate, type Template } from './model/template.ts';
import { templateSchema } from './model/template-schema.ts';
import { anchorsOf } from './parse/anchors.ts';
import { frontMatterOf, parseDocument, type FrontMatter, type ParsedDocument } from './parse/document.ts';
import type { MarkdownParser } from './parse/parser.ts';
import { remarkParser } from './parse/remark-parser.ts';
import { once, oncePerKey } from './read/once.ts';
import { type ArchivedVersion, sidecarOf } from './read/document-place.ts';
import { openWorkspace } from './read/open-workspace.ts';
import { pathProblem } from './read/path-problem.ts';
import { pictureAt } from './read/picture-file.ts';
import type { Tilbud } from './read/tilbud.ts';
import type { Workspace } from './read/workspace.ts';
import { approvalFindings } from './sign/approval-findings.ts';
import { approvalState, type ApprovalState } from './sign/approval-state.ts';
import { readSidecar, type Sidecar } from './sign/sidecar.ts';
import type { Subject } from './sign/subject.ts';
import { headerPaths } from './sign/used-values.ts';
import { compareVersions, newest } from './version/version-order.ts';

/** A document with everything that is known of it. */
export type LoadedDocument = DocumentUnderCheck;

/** A template and the file that it stands in. */
interface FoundTemplate {
  readonly file: string;
  readonly template: Template;
}

/** A workspace and the stages over it. Each stage runs at most once per file, and only when something asks for it. */
export interface Project {
  readonly workspace: Workspace;
  /** All documents: templates first, then those of each tilbud. Archived versions are never changed and not among them. */
  documents(): readonly string[];
  /** A document read, parsed and modelled; null when the file cannot be read. */
  load(file: string): LoadedDocument | null;
  /** Checks documents; without a list the whole workspace, with its data files. Findings in reading order. */
  lint(files?: readonly string[]): readonly Diagnostic[];
  /** The newest version of a template that is in force: the present one when it is `klar`, else an archived one. */
  inForce(id: string): FoundTemplate | null;
  /** The newest released version of a template, as it stands in the archive; null before the first release. */
  released(id: string): FoundTemplate | null;
  /** A text read as if it stood in a local document's place; null when its front matter cannot be used. */
  reread(document: LoadedDocument, text: string): Guideline | null;
  /** What an approval of a document would be about; null when its front matter cannot be used. */
  subject(document: LoadedDocument): Subject | null;
  /** The approvals beside a document; null when there are none. */
  sidecar(file: string): Sidecar | null;
  /** Whether a document is approved as it stands now. */
  approvalState(document: LoadedDocument): ApprovalState;
  /** The valid approvals of a document and of its template, for print. */
  approvals(document: LoadedDocument): Readonly<Record<Level, Approval | null>>;
  /** Puts findings of other stages (rendering, approving) into words and places. */
  present(findings: readonly Finding[]): readonly Diagnostic[];
}

/** An open project, or the Danish reason why there is none. */
export type OpenedProject =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly message: string };

/** Opens the workspace around a file or folder. Never throws. */
export function openProject(host: Host, start: string, parse: MarkdownParser = remarkParser()): OpenedProject {
  const opened = openWorkspace(host, start);
  return opened.ok ? { ok: true, project: projectOf(opened.workspace, parse) } : opened;
}

/** The one place where the order of the stages is written: read, parse, model, check. */
function projectOf(workspace: Workspace, parse: MarkdownParser): Project {
  const { configuration } = workspace;
  const types = once(() => fieldTypes(new Map(Object.entries(workspace.fieldTypes().value))));
  const head = oncePerKey((file): FrontMatter | null => {
    const read = workspace.source(file);
    return read.kind === 'found' ? frontMatterOf(read.source) : null;
  });
  // Needs no Markdown: telling which templates there are must not take parsing them all.
  const front = oncePerKey((file): Staged<FrontMatterData | null> => {
    const read = workspace.source(file);
    if (read.kind !== 'found') return { value: null, findings: [] };
    return readFrontMatter(read.source, head(file), tilbudAt(file));
  });
  const parsed = oncePerKey((file): ParsedDocument | null => {
    const read = workspace.source(file);
    return read.kind === 'found' ? parseDocument(read.source, parse, head(file)) : null;
  });
  const template = oncePerKey((file): Template | null => {
    const own = regionalFront(file);
    const document = own && parsed(file);
    return document && buildTemplate(document, own, types());
  });
  const sidecar = oncePerKey((file): Sidecar | null => {
    const path = sidecarOf(file);
    const read = workspace.read(path);
    return read.kind === 'found' ? readSidecar(path, read.bytes) : null;
  });
  const stateOf = oncePerKey((file): ApprovalState => {
    if (sidecar(file) === null) return { kind: 'none' };
    const document = load(file);
    const about = document && subject(document);
    return about ? approvalState(sidecar(file), about) : { kind: 'none' };
  });
  const schema = oncePerKey((file): CompiledSchema => {
    const found = template(file);
    return compileSchema(found ? templateSchema(found) : {});
  });
  const library = libraryOf();
  const load = oncePerKey(loadDocument);
  const documents = once(() => [
    ...workspace.templateFiles(),
    ...workspace.tilbudFolders().flatMap((folder) => workspace.documentsIn(folder)),
  ]);

  return {
    workspace,
    documents,
    load,
    lint,
    present: presentAll,
    inForce,
    released,
    reread,
    subject,
    sidecar,
    approvalState: ({ file }) => stateOf(file),
    approvals: ({ file, level, templateFile }) => ({
      regional: templateFile === null ? null : validApproval(templateFile),
      lokal: level === 'lokal' ? validApproval(file) : null,
    }),
  };

  function subject({ document, front, template, guideline, facts, level }: LoadedDocument): Subject | null {
    if (!front || !facts) return null;
    return { document, front, template, guideline, facts, paths: headerPaths(workspace.headerProfile().value, level) };
  }

  function validApproval(file: string): Approval | null {
    const state = stateOf(file);
    return state.kind === 'valid' ? state.approval : null;
  }

  function loadDocument(file: string): LoadedDocument | null {
    const document = parsed(file);
    if (!document) return null;
    const { value } = front(file);
    const local = value?.niveau === 'lokal' ? buildGuideline(document, value) : null;
    const own = template(file);
    const found = local ? pinnedTemplate(local.pinned.id, local.pinned.version) : own && { file, template: own };
    const tilbud = local ? tilbudOf(file, local.front.tilbud) : null;
    const facts: Facts | null = value && {
      document: value,
      template: found?.template.front ?? null,
      tilbud: tilbud?.data ?? null,
      configuration,
    };
    return {
      file,
      document,
      level: value?.niveau ?? (tilbudAt(file) === null ? 'regional' : 'lokal'),
      front: value,
      template: found?.template ?? null,
      templateFile: found?.file ?? null,
      schema: () => schema(found?.file ?? file),
      guideline: local,
      answers: local && found ? readAnswers(local, found.template, tilbud?.data ?? null) : null,
      folderTilbud: tilbudAt(file),
      facts,
      library,
    };
  }

  function pinnedTemplate(id: string, version: string): FoundTemplate | null {
    const current = currentTemplate(id);
    if (current?.template.front.version === version) return current;
    const archived = workspace.archivedVersions().find((one) => one.id === id && one.version === version);
    const released = archived ? template(archived.file) : null;
    return archived && released ? { file: archived.file, template: released } : null;
  }

  function currentTemplate(id: string): FoundTemplate | null {
    for (const file of workspace.templateFiles(id)) {
      const found = regionalFront(file)?.id === id ? template(file) : null;
      if (found) return { file, template: found };
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
    const found = last && template(last.file);
    return last && found ? { file: last.file, template: found } : null;
  }

  function lastArchived(id: string): ArchivedVersion | null {
    return newest(workspace.archivedVersions().filter((one) => one.id === id), ({ version }) => version);
  }

  function reread({ file }: LoadedDocument, text: string): Guideline | null {
    const source = sourceOf(file, text);
    const document = parseDocument(source, parse);
    const { value } = readFrontMatter(source, document.frontMatter, tilbudAt(file));
    return value?.niveau === 'lokal' ? buildGuideline(document, value) : null;
  }

  function regionalFront(file: string): RegionalFrontMatter | null {
    const { value } = front(file);
    return value?.niveau === 'regional' ? value : null;
  }

  function tilbudAt(file: string): string | null {
    return tilbudAround(file)?.id ?? null;
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

  function libraryOf(): Library {
    const templates = once(() => workspace.templateFiles().flatMap((file) => regionalFront(file) ?? []));
    return {
      templateIds: () => templates().map(({ id }) => id),
      templateVersions: (id) => [
        ...templates().flatMap(({ id: own, version }) => (own === id ? [version] : [])),
        ...workspace.archivedVersions().flatMap((one) => (one.id === id ? [one.version] : [])),
      ],
      answering: (id, tilbud) =>
        workspace.documentsIn(workspace.tilbud(tilbud)?.folder ?? '').filter((file) => {
          const { value } = front(file);
          return value?.niveau === 'lokal' && value.tilbud === tilbud && value.skabelon.split('@')[0] === id;
        }),
      tilbudIds: () => workspace.allTilbud().value.map(({ id }) => id),
      inForce,
      regional: (id) => {
        const found = currentTemplate(id);
        return found && { titel: found.template.front.titel, anchors: anchorsOf(found.template.document.tree) };
      },
      image: (file, path) => pictureAt(workspace, file, path).kind,
    };
  }

  function lint(files?: readonly string[]): readonly Diagnostic[] {
    const shared = files ? [] : workspaceFindings();
    const all = (files ?? documents()).flatMap((file) => {
      const document = load(file);
      return document ? [...front(file).findings, ...checkDocument(document), ...signOffFindings(document)] : [];
    });
    return presentAll([...shared, ...all]);
  }

  function signOffFindings(document: LoadedDocument): readonly Finding[] {
    const path = sidecarOf(document.file);
    if (workspace.read(path).kind === 'outside') return [pathProblem('outside', path, document.file)];
    const state = stateOf(document.file);
    const about = state.kind === 'none' ? null : subject(document);
    return about ? approvalFindings(state, about) : [];
  }

  function workspaceFindings(): readonly Finding[] {
    const { findings: tilbud } = workspace.allTilbud();
    return [
      ...workspace.configurationFindings(),
      ...tilbud,
      ...workspace.standards().findings,
      ...workspace.fieldTypes().findings,
      ...workspace.headerProfile().findings,
    ];
  }

  function presentAll(findings: readonly Finding[]): readonly Diagnostic[] {
    const lines = oncePerKey((file) => {
      const read = workspace.source(file);
      return new LineIndex(read.kind === 'found' ? read.source.text : '');
    });
    const settings = configuration.regler ?? {};
    return inReadingOrder(
      findings.flatMap((finding) => present(finding, { settings, status: statusOf(finding.at.file) }, lines) ?? []),
    );
  }

  function statusOf(file: string): Status | null {
    return file.endsWith('.md') ? (front(file).value?.status ?? null) : null;
  }
}
