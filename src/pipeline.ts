import { checkDocument } from './check/check.ts';
import { inReadingOrder, present } from './check/present.ts';
import { unknownRules } from './check/unknown-rules.ts';
import type { Diagnostic } from './core/diagnostic.ts';
import type { Finding } from './core/finding.ts';
import type { Host } from './core/host.ts';
import { LineIndex } from './core/source.ts';
import type { Speller } from './core/speller.ts';
import { type Documents, documentsOf } from './documents.ts';
import type { Status } from './model/data.ts';
import { TABLE_NAMES } from './model/tables.ts';
import type { MarkdownParser } from './parse/parser.ts';
import { remarkParser } from './parse/remark-parser.ts';
import { CONFIGURATION_FILE } from './read/configuration.ts';
import { openWorkspace } from './read/open-workspace.ts';
import type { Workspace } from './read/workspace.ts';
import { type SignOff, signOffOf } from './sign-off.ts';

export type { LoadedDocument } from './documents.ts';

/** A workspace and the stages over it. Each stage runs at most once per file, and only when something asks for it. */
export interface Project extends Omit<Documents, 'all' | 'front' | 'letGo'>, Omit<SignOff, 'findings'> {
  readonly workspace: Workspace;
  /** All documents, as `Documents.all`. */
  documents(): readonly string[];
  /** The lines of a file; of one that cannot be read there are none. */
  lines(file: string): LineIndex;
  /**
   * Checks documents, and the master data of the tilbud that they stand with; without a list the whole workspace, with all
   * its data files. Findings in reading order. What was found in a document is kept until something that it depends on has
   * been touched.
   */
  lint(files?: readonly string[]): readonly Diagnostic[];
  /**
   * Notes that files or folders (relative to the root) may have changed, come or gone: what depends on them is made anew when
   * it is next asked for. False when the configuration is among them, for then the workspace must be opened again.
   */
  touch(paths: readonly string[]): boolean;
  /** Puts findings of other stages (rendering, approving) into words and places. */
  present(findings: readonly Finding[]): readonly Diagnostic[];
}

/** An open project, or the Danish reason why there is none. */
export type OpenedProject =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly message: string };

/** Up to this many documents are kept whole after lint, for whatever is done with them next. */
const KEPT_DOCUMENTS = 100;

/**
 * Opens the workspace around a file or folder. `speller` is asked where the workspace says `stavning: ja`; without one
 * spelling is not checked. Never throws.
 */
export function openProject(
  host: Host,
  start: string,
  parse: MarkdownParser = remarkParser(),
  speller: Speller | null = null,
): OpenedProject {
  const opened = openWorkspace(host, start);
  return opened.ok ? { ok: true, project: projectOf(opened.workspace, parse, speller) } : opened;
}

/** The order of the stages: documents are read, parsed and modelled, then checked, then held against their approvals. */
function projectOf(workspace: Workspace, parse: MarkdownParser, speller: Speller | null): Project {
  const { all, front, ...documents } = documentsOf(workspace, parse, speller);
  const { load } = documents;
  const { findings: signOffFindings, ...signOff } = signOffOf(workspace, load);
  const { memory } = workspace;
  const lines = memory.perKey((file) => {
    const read = workspace.source(file);
    return new LineIndex(read.kind === 'found' ? read.source.text : '');
  });
  const ofData = memory.once(() => presentAll(dataFileFindings(workspace)));
  const ofTilbud = memory.perKey((folder) => presentAll(workspace.tilbudIn(folder).findings));
  const ofDocument = memory.perKey((file): readonly Diagnostic[] => {
    const document = load(file);
    if (!document) return [];
    return presentAll([...front(file).findings, ...checkDocument(document), ...signOffFindings(document)]);
  });
  return {
    workspace,
    ...documents,
    documents: all,
    ...signOff,
    lines,
    lint,
    touch: (paths) => {
      workspace.touch(paths);
      return !paths.includes(CONFIGURATION_FILE);
    },
    present: (findings) => inReadingOrder(presentAll(findings)),
  };

  function lint(files?: readonly string[]): readonly Diagnostic[] {
    const shared = files ? foldersOf(files).flatMap(ofTilbud) : ofData();
    const checked = files ?? all();
    const found = checked.flatMap((file) => {
      const diagnostics = ofDocument(file);
      // Of many documents only the findings are kept; templates are needed again and again.
      if (checked.length > KEPT_DOCUMENTS && workspace.placeOf(file).kind === 'local') letGo(file);
      return diagnostics;
    });
    return inReadingOrder([...shared, ...found]);
  }

  function presentAll(findings: readonly Finding[]): readonly Diagnostic[] {
    const settings = workspace.configuration.regler ?? {};
    return findings.flatMap(
      (finding) => present(finding, { settings, status: statusOf(finding.at.file) }, lines) ?? [],
    );
  }

  /** The tilbud's folders around some documents, each once. */
  function foldersOf(files: readonly string[]): readonly string[] {
    const folders = files.flatMap((file) => {
      const place = workspace.placeOf(file);
      return place.kind === 'local' ? place.folder : [];
    });
    return [...new Set(folders)];
  }

  function letGo(file: string): void {
    documents.letGo(file);
    lines.drop(file);
  }

  function statusOf(file: string): Status | null {
    return file.endsWith('.md') ? (front(file).value?.status ?? null) : null;
  }
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
