import { checkDataFile, checkDocument } from './check/check.ts';
import { inReadingOrder, present } from './check/present.ts';
import { unknownRules } from './check/unknown-rules.ts';
import type { Diagnostic } from './core/diagnostic.ts';
import type { Finding } from './core/finding.ts';
import type { Host } from './core/host.ts';
import { LineIndex } from './core/source.ts';
import { type Documents, documentsOf } from './documents.ts';
import type { Status } from './model/data.ts';
import { TABLE_NAMES } from './model/tables.ts';
import type { MarkdownParser } from './parse/parser.ts';
import { remarkParser } from './parse/remark-parser.ts';
import { CONFIGURATION_FILE } from './read/configuration.ts';
import { sidecarOf } from './read/document-place.ts';
import { oncePerKey } from './read/once.ts';
import { openWorkspace } from './read/open-workspace.ts';
import { tidy } from './read/paths.ts';
import { TILBUD_FILE } from './read/tilbud.ts';
import type { Workspace } from './read/workspace.ts';
import { type SignOff, signOffOf } from './sign-off.ts';

export type { LoadedDocument } from './documents.ts';

/** A workspace and the stages over it. Each stage runs at most once per file, and only when something asks for it. */
export interface Project extends Omit<Documents, 'all' | 'front' | 'library'>, Omit<SignOff, 'findings'> {
  readonly workspace: Workspace;
  /** All documents, as `Documents.all`. */
  documents(): readonly string[];
  /** The lines of a file; of one that cannot be read there are none. */
  lines(file: string): LineIndex;
  /**
   * Checks documents, and the master data of the tilbud that they stand with; without a list the whole workspace, with all
   * its data files. Findings in reading order.
   */
  lint(files?: readonly string[]): readonly Diagnostic[];
  /** Puts findings of other stages (rendering, approving) into words and places. */
  present(findings: readonly Finding[]): readonly Diagnostic[];
}

/** An open project, or the Danish reason why there is none. */
export type OpenedProject =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly message: string };

/** Opens the workspace around a file or folder. Never throws. */
export function openProject(
  host: Host,
  start: string,
  parse: MarkdownParser = remarkParser(),
): OpenedProject {
  const opened = openWorkspace(host, start);
  return opened.ok ? { ok: true, project: projectOf(opened.workspace, parse) } : opened;
}

/** The order of the stages: documents are read, parsed and modelled, then checked, then held against their approvals. */
function projectOf(workspace: Workspace, parse: MarkdownParser): Project {
  const { all, front, library, ...documents } = documentsOf(workspace, parse);
  const { load } = documents;
  const { findings: signOffFindings, ...signOff } = signOffOf(workspace, load);
  const lines = oncePerKey((file) => {
    const read = workspace.source(file);
    return new LineIndex(read.kind === 'found' ? read.source.text : '');
  });
  return { workspace, ...documents, documents: all, ...signOff, lines, lint, present: presentAll };

  function lint(files?: readonly string[]): readonly Diagnostic[] {
    const shared = files ? masterDataFindings(workspace, files) : dataFileFindings(workspace);
    const texts = dataFilesOf(workspace, files).flatMap(dataTextFindings);
    return presentAll([...shared, ...texts, ...(files ?? all()).flatMap(documentFindings)]);
  }

  function dataTextFindings(file: string): readonly Finding[] {
    const read = workspace.source(file);
    return read.kind === 'found' ? checkDataFile({ source: read.source, library }) : [];
  }

  function documentFindings(file: string): readonly Finding[] {
    const document = load(file);
    if (!document) return [];
    return [
      ...front(file).findings,
      ...checkDocument(document),
      ...signOffFindings(document),
      ...dataTextFindings(sidecarOf(file)),
    ];
  }

  function presentAll(findings: readonly Finding[]): readonly Diagnostic[] {
    const settings = workspace.configuration.regler ?? {};
    return inReadingOrder(
      findings.flatMap(
        (finding) => present(finding, { settings, status: statusOf(finding.at.file) }, lines) ?? [],
      ),
    );
  }

  function statusOf(file: string): Status | null {
    return file.endsWith('.md') ? (front(file).value?.status ?? null) : null;
  }
}

/** What is wrong with the master data around some documents, each tilbud once. */
function masterDataFindings(workspace: Workspace, files: readonly string[]): readonly Finding[] {
  return tilbudFoldersOf(workspace, files).flatMap((folder) => workspace.tilbudIn(folder).findings);
}

function tilbudFoldersOf(workspace: Workspace, files: readonly string[]): readonly string[] {
  const folders = files.flatMap((file) => {
    const place = workspace.placeOf(file);
    return place.kind === 'local' ? place.folder : [];
  });
  return [...new Set(folders)];
}

/** The data files whose words are looked at: the master data around some documents, without a list all of them. */
function dataFilesOf(workspace: Workspace, files: readonly string[] | undefined): readonly string[] {
  const folders = files ? tilbudFoldersOf(workspace, files) : workspace.tilbudFolders();
  const tilbud = folders.map((folder) => `${folder}/${TILBUD_FILE}`);
  const { standarder } = workspace.configuration;
  const shared = standarder === undefined ? [CONFIGURATION_FILE] : [CONFIGURATION_FILE, tidy(standarder)];
  return files ? tilbud : [...shared, ...tilbud];
}

function dataFileFindings(workspace: Workspace): readonly Finding[] {
  return [
    ...workspace.configurationFindings(),
    ...unknownRules(CONFIGURATION_FILE, workspace.configurationYaml),
    ...workspace.allTilbud().findings,
    ...workspace.standards().findings,
    ...workspace.fieldTypes().findings,
    ...workspace.headerProfile().findings,
    ...TABLE_NAMES.flatMap((name) => workspace.table(name).findings),
  ];
}
