import { checkDocument } from './check/check.ts';
import { withoutEchoes } from './check/echoes.ts';
import { placesInData, placesInDocument } from './check/finding-place.ts';
import { type FingerprintSource, subjectOf, withFingerprints } from './check/fingerprint.ts';
import { inReadingOrder, present } from './check/present.ts';
import { siftFindings } from './check/suppression.ts';
import type { Diagnostic, SuppressedDiagnostic } from './core/diagnostic.ts';
import type { Finding } from './core/finding.ts';
import type { Host } from './core/host.ts';
import { keptAs } from './core/same.ts';
import { LineIndex } from './core/source.ts';
import { FILE_START } from './core/span.ts';
import type { Speller } from './core/speller.ts';
import { dataFilesOf } from './data-files.ts';
import { type Documents, documentsOf } from './documents.ts';
import type { Status } from './model/data.ts';
import type { MarkdownParser } from './parse/parser.ts';
import { remarkParser } from './parse/remark-parser.ts';
import { CONFIGURATION_FILE } from './read/configuration.ts';
import { sidecarOf } from './read/document-place.ts';
import type { KeptTraces } from './read/kept-traces.ts';
import { openWorkspace, type UnreadWorkspace } from './read/open-workspace.ts';
import { pathProblem } from './read/path-problem.ts';
import { TILBUD_FILE } from './read/tilbud.ts';
import type { Workspace } from './read/workspace.ts';
import { type SignOff, signOffOf } from './sign-off.ts';

export type { LoadedDocument } from './documents.ts';

/** A workspace and the stages over it. Each stage runs at most once per file, and only when something asks for it. */
export interface Project extends Omit<Documents, 'all' | 'library'>, Omit<SignOff, 'findings'> {
  readonly workspace: Workspace;
  /** How it was opened. */
  readonly options: ProjectOptions;
  /** How it reads Markdown. */
  readonly parse: MarkdownParser;
  /** All documents, as `Documents.all`. */
  documents(): readonly string[];
  /** The day that what is due is held against; null where nobody asks. */
  today(): string | null;
  /** The lines of a file; of one that cannot be read there are none. */
  lines(file: string): LineIndex;
  /**
   * Checks documents, and the master data of the tilbud that they stand with (a tilbud.yaml in the list stands for its
   * tilbud); without a list the whole workspace, with all its data files. Findings in reading order. What was found in a document is kept until something that it depends on has
   * been touched.
   */
  lint(files?: readonly string[]): readonly Diagnostic[];
  /** Checks one of many documents before they are asked for together, and keeps of it only what was found. */
  checkAhead(file: string): void;
  /** As `lint`, with the findings that comments in the texts have taken away. */
  inspect(files?: readonly string[]): Inspection;
  /**
   * Notes that files or folders (relative to the root) may have changed, come or gone: what depends on them is made anew when
   * it is next asked for. False when the configuration is among them, for then the workspace must be opened again.
   */
  touch(paths: readonly string[]): boolean;
  /**
   * Keeps what was found out for the next run, where `ProjectOptions.kept` says. What earlier runs found out and this one
   * did not ask for stays, but for the kinds that are `complete`: they have been asked for wherever they still exist.
   */
  keep(complete?: readonly KeptKind[]): void;
  /** Puts findings of other stages (rendering, approving) into words and places. */
  present(findings: readonly Finding[]): readonly Diagnostic[];
}

/** What checking found, in reading order. */
export interface Inspection {
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a `skrivefelt-fra` comment has taken away, with its reason. */
  readonly suppressed: readonly SuppressedDiagnostic[];
}

/** An open project, or the Danish reason why there is none. */
export type OpenedProject =
  | { readonly ok: true; readonly project: Project }
  | { readonly ok: false; readonly message: string };

/** Up to this many documents are kept whole after lint, for whatever is done with them next. */
const KEPT_DOCUMENTS = 100;

/** Kinds of values, one for each document, that are kept from run to run. */
export type KeptKind = 'celle' | 'fund' | 'hoved';

/** How a project is opened. */
export interface ProjectOptions {
  /** How Markdown is read; the reference parser when left out. `bestParser` is faster and gives the same. */
  readonly parse?: MarkdownParser;
  /** Asked where the workspace says `stavning: ja`; without one spelling is not checked. */
  readonly speller?: Speller;
  /** Where what is found out of a workspace is kept from run to run; nowhere when left out. */
  readonly kept?: (workspace: UnreadWorkspace) => KeptTraces;
  /** Today's date, ISO. Without it nothing is said of what is due: the program has no clock but its caller's. */
  readonly today?: string;
}

/** Opens the workspace around a file or folder. Never throws. */
export function openProject(host: Host, start: string, options: ProjectOptions = {}): OpenedProject {
  let kept: KeptTraces | null = null;
  const opened = openWorkspace(host, start, (workspace) => {
    kept = options.kept?.(workspace) ?? null;
    return kept?.read() ?? new Map();
  });
  return opened.ok ? { ok: true, project: projectOf(opened.workspace, options, kept) } : opened;
}

/** The order of the stages: documents are read, parsed and modelled, then checked, then held against their approvals. */
function projectOf(workspace: Workspace, options: ProjectOptions, kept: KeptTraces | null): Project {
  const { parse = remarkParser(), speller = null } = options;
  // The day is an input like the files: what nobody asked the day for is the same tomorrow.
  const day = workspace.memory.input<string | null>(
    { name: 'dag', digest: (date) => date ?? '' },
    () => options.today ?? null,
    Object.is,
  );
  const today = (): string | null => day('');
  const { all, letGo: letGoOf, library, ...documents } = documentsOf(workspace, { parse, speller, today });
  const { load, front } = documents;
  const { findings: signOffFindings, ...signOff } = signOffOf(
    workspace,
    load,
    documents.versions,
    today,
    parse,
  );
  const { memory } = workspace;
  const lines = memory.perKey((file) => new LineIndex(textOf(file)));
  const fingerprintSource = memory.perKey((file): FingerprintSource => {
    const document = file.endsWith('.md') ? load(file)?.document : undefined;
    if (document) return { text: document.source.text, places: placesInDocument(document) };
    const text = textOf(file);
    return { text, places: placesInData(text) };
  });
  const dataFiles = dataFilesOf(workspace, library);
  const ofData = memory.once(() => presentAll(dataFiles.findings()), keptAs('fund-i-data', null));
  const ofTilbud = memory.perKey(
    (folder) => presentAll(dataFiles.ofTilbud(folder)),
    keptAs('fund-i-stamdata', null),
  );
  const ofDocument = memory.perKey(inspectDocument, keptAs('fund', null));
  return {
    workspace,
    options,
    parse,
    ...documents,
    documents: all,
    today,
    ...signOff,
    lines,
    letGo,
    lint: (files) => inspect(files).diagnostics,
    inspect,
    checkAhead: inspectOfMany,
    touch: (paths) => {
      workspace.touch(paths);
      return !paths.includes(CONFIGURATION_FILE);
    },
    keep: (complete) => kept?.write(memory.traces(complete)),
    present: presentAll,
  };

  function inspect(files?: readonly string[]): Inspection {
    const shared = files ? foldersOf(files).flatMap(ofTilbud) : ofData();
    const checked = files?.filter((file) => !file.endsWith(`/${TILBUD_FILE}`)) ?? all();
    const found = checked.map(checked.length > KEPT_DOCUMENTS ? inspectOfMany : ofDocument);
    return {
      diagnostics: inReadingOrder([...shared, ...found.flatMap(({ diagnostics }) => diagnostics)]),
      suppressed: inReadingOrder(found.flatMap(({ suppressed }) => suppressed)),
    };
  }

  /** Of many documents only the findings are kept; templates are needed again and again. */
  function inspectOfMany(file: string): Inspection {
    const inspection = ofDocument(file);
    if (workspace.placeOf(file).kind === 'local') letGo(file);
    return inspection;
  }

  function inspectDocument(file: string): Inspection {
    const document = load(file);
    if (!document) return { diagnostics: presentAll(outOfReach(file)), suppressed: [] };
    const { kept, taken } = siftFindings(document, [
      ...front(file).findings,
      ...checkDocument(document),
      ...signOffFindings(document),
      ...dataFiles.inText(sidecarOf(file)),
    ]);
    const suppressions = new Map(
      taken.map(({ finding, reason, at }) => [finding, { reason, place: lines(at.file).place(at.span) }]),
    );
    // Together, so that two findings that are alike are told apart whether a comment took one of them or not.
    const all = presentEach([...kept, ...suppressions.keys()]);
    const isTaken = ({ finding }: { readonly finding: Finding }): boolean => suppressions.has(finding);
    return {
      diagnostics: all.filter((one) => !isTaken(one)).map(({ diagnostic }) => diagnostic),
      suppressed: all.flatMap(({ finding, diagnostic }) => {
        const suppression = suppressions.get(finding);
        return suppression ? [{ ...diagnostic, suppression }] : [];
      }),
    };
  }

  /** A document that stands among the others and cannot be read: it leads elsewhere, or nobody may open it. */
  function outOfReach(file: string): readonly Finding[] {
    const { kind } = workspace.source(file);
    if (kind === 'found' || (kind === 'missing' && !all().includes(file))) return [];
    return [pathProblem(kind, file, file, FILE_START, 'adgang')];
  }

  function presentAll(findings: readonly Finding[]): readonly Diagnostic[] {
    return presentEach(findings).map(({ diagnostic }) => diagnostic);
  }

  /** The findings that are not switched off and say something new, in reading order. */
  function presentEach(
    findings: readonly Finding[],
  ): readonly { readonly finding: Finding; readonly diagnostic: Diagnostic }[] {
    const { regler: settings = {}, undtagelser: exceptions = [] } = workspace.configuration;
    const presented = findings.flatMap((finding) => {
      const context = { settings, exceptions, status: statusOf(finding.at.file) };
      const words = present(finding, context, lines);
      return words ? [{ ...words, subject: subjectOf(finding), finding }] : [];
    });
    return withFingerprints(inReadingOrder(withoutEchoes(presented)), fingerprintSource).map(
      ({ finding, ...diagnostic }) => ({ finding, diagnostic }),
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
    letGoOf(file);
    lines.drop(file);
    fingerprintSource.drop(file);
  }

  function textOf(file: string): string {
    const read = workspace.source(file);
    return read.kind === 'found' ? read.source.text : '';
  }

  function statusOf(file: string): Status | null {
    return file.endsWith('.md') ? (front(file).value?.status ?? null) : null;
  }
}
