import { checkDocument } from './check/check.ts';
import { placesInData, placesInDocument } from './check/finding-place.ts';
import { type FingerprintSource, subjectOf, withFingerprints } from './check/fingerprint.ts';
import { inReadingOrder, present } from './check/present.ts';
import { unknownRules } from './check/unknown-rules.ts';
import type { Diagnostic } from './core/diagnostic.ts';
import type { Finding } from './core/finding.ts';
import type { Host } from './core/host.ts';
import { LineIndex } from './core/source.ts';
import { type Documents, documentsOf } from './documents.ts';
import type { Status } from './model/data.ts';
import type { MarkdownParser } from './parse/parser.ts';
import { remarkParser } from './parse/remark-parser.ts';
import { CONFIGURATION_FILE } from './read/configuration.ts';
import { oncePerKey } from './read/once.ts';
import { openWorkspace } from './read/open-workspace.ts';
import { TILBUD_FILE } from './read/tilbud.ts';
import type { Workspace } from './read/workspace.ts';
import { type SignOff, signOffOf } from './sign-off.ts';

export type { LoadedDocument } from './documents.ts';

/** A workspace and the stages over it. Each stage runs at most once per file, and only when something asks for it. */
export interface Project extends Omit<Documents, 'all'>, Omit<SignOff, 'findings'> {
  readonly workspace: Workspace;
  /** All documents, as `Documents.all`. */
  documents(): readonly string[];
  /** The lines of a file; of one that cannot be read there are none. */
  lines(file: string): LineIndex;
  /**
   * Checks documents, and the master data of the tilbud that they stand with (a tilbud.yaml in the list stands for its
   * tilbud); without a list the whole workspace, with all its data files. Findings in reading order.
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
  const { all, ...documents } = documentsOf(workspace, parse);
  const { load, front } = documents;
  const { findings: signOffFindings, ...signOff } = signOffOf(workspace, load);
  const lines = oncePerKey((file) => {
    const read = workspace.source(file);
    return new LineIndex(read.kind === 'found' ? read.source.text : '');
  });
  const fingerprintSource = oncePerKey((file): FingerprintSource => {
    const document = file.endsWith('.md') ? load(file)?.document : undefined;
    if (document) return { text: document.source.text, places: placesInDocument(document) };
    const read = workspace.source(file);
    const text = read.kind === 'found' ? read.source.text : '';
    return { text, places: placesInData(text) };
  });
  return { workspace, ...documents, documents: all, ...signOff, lines, lint, present: presentAll };

  function lint(files?: readonly string[]): readonly Diagnostic[] {
    const shared = files ? masterDataFindings(workspace, files) : dataFileFindings(workspace);
    const checked = files?.filter((file) => !file.endsWith(`/${TILBUD_FILE}`)) ?? all();
    return presentAll([...shared, ...checked.flatMap(documentFindings)]);
  }

  function documentFindings(file: string): readonly Finding[] {
    const document = load(file);
    if (!document) return [];
    return [...front(file).findings, ...checkDocument(document), ...signOffFindings(document)];
  }

  function presentAll(findings: readonly Finding[]): readonly Diagnostic[] {
    const settings = workspace.configuration.regler ?? {};
    const presented = findings.flatMap((finding) => {
      const words = present(finding, { settings, status: statusOf(finding.at.file) }, lines);
      return words ? [{ ...words, subject: subjectOf(finding) }] : [];
    });
    return withFingerprints(inReadingOrder(presented), fingerprintSource);
  }

  function statusOf(file: string): Status | null {
    return file.endsWith('.md') ? (front(file).value?.status ?? null) : null;
  }
}

/** What is wrong with the master data around some documents, each tilbud once. */
function masterDataFindings(workspace: Workspace, files: readonly string[]): readonly Finding[] {
  const folders = files.flatMap((file) => {
    const place = workspace.placeOf(file);
    return place.kind === 'local' ? place.folder : [];
  });
  return [...new Set(folders)].flatMap((folder) => workspace.tilbudIn(folder).findings);
}

function dataFileFindings(workspace: Workspace): readonly Finding[] {
  return [
    ...workspace.configurationFindings(),
    ...unknownRules(CONFIGURATION_FILE, workspace.configurationYaml),
    ...workspace.allTilbud().findings,
    ...workspace.standards().findings,
    ...workspace.fieldTypes().findings,
    ...workspace.headerProfile().findings,
  ];
}
