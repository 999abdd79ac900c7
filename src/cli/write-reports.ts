import type { Diagnostic, SuppressedDiagnostic } from '../core/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { isWithin, relativePath } from '../read/paths.ts';
import { repositoryRoot } from '../read/repository-root.ts';
import { githubReport } from '../report/github.ts';
import { gitlabReport } from '../report/gitlab.ts';
import { jsonReport } from '../report/json.ts';
import { junitReport } from '../report/junit.ts';
import { prettyReport } from '../report/pretty.ts';
import { rdjsonReport } from '../report/rdjson.ts';
import type { Report } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { rulebookOf } from '../rulebook.ts';
import type { CommandContext } from './command.ts';
import { showData, showPainted } from './guarded-terminal.ts';
import { shownPath } from './open.ts';
import { programVersion } from './program-version.ts';
import type { ReportFormat, ReportTarget } from './report-targets.ts';

/** What was checked and what was found. */
export interface Linted {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the texts have taken away. */
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** How many findings are in the baseline and not among the others. */
  readonly old: number;
  readonly files: readonly string[];
}

/**
 * Writes each report where it is asked for: first the one on the screen, then the files, each whole or not at all.
 * Throws `HostError` when the disk refuses a file.
 */
export function writeReports(
  targets: readonly ReportTarget[],
  linted: Linted,
  context: CommandContext,
): void {
  const { terminal, host } = context;
  const inOrder = [...targets].sort((one, other) => Number(one.file !== null) - Number(other.file !== null));
  for (const { format, file } of inOrder) {
    const isPainted = file === null && format === 'pretty';
    if (isPainted) showPainted(terminal, reportText(format, linted, context, terminal.colour));
    else if (file === null) showData(terminal, reportText(format, linted, context, false));
    else {
      host.write(file, new TextEncoder().encode(reportText(format, linted, context, false)));
      terminal.err(`Skrev ${shownPath(file, context)}\n`);
    }
  }
}

function reportText(format: ReportFormat, linted: Linted, context: CommandContext, colour: boolean): string {
  const { project, diagnostics, suppressed, old, files } = linted;
  if (format === 'json') return jsonReport(diagnostics, files.length, suppressed);
  if (format === 'pretty') {
    return prettyReport(diagnostics, {
      colour,
      files: files.length,
      suppressed: suppressed.length,
      old,
      lineOf: (file, line) => project.lines(file).line(line),
      shown: (file) => shownPath(project.workspace.absolute(file), context),
    });
  }
  return SERVICES[format](reportOf(linted, context));
}

/** The reports that services read. */
const SERVICES: Readonly<Record<Exclude<ReportFormat, 'json' | 'pretty'>, (report: Report) => string>> = {
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  rdjson: rdjsonReport,
  junit: junitReport,
};

/** Services know files from the root of the repository; without one, from the folder the program was called in. */
function reportOf({ project, diagnostics, suppressed, old, files }: Linted, context: CommandContext): Report {
  const { workspace, lines } = project;
  const { host } = context;
  const root = repositoryRoot(host, workspace.root) ?? host.realPath(context.folder) ?? context.folder;
  const { describe } = rulebookOf(host);
  return {
    diagnostics,
    suppressed,
    old,
    files,
    path: (file) => {
      const path = workspace.absolute(file);
      return isWithin(root, path) ? relativePath(root, path) : path;
    },
    lineOf: (file, line) => lines(file).line(line),
    rule: describe,
    version: programVersion(context),
  };
}
