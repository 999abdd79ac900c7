import type { Diagnostic } from '../../core/diagnostic.ts';
import { countBySeverity } from '../../report/summary.ts';
import { measured, openBaseline } from '../baseline.ts';
import { changedOnly } from '../changed.ts';
import {
  type Command,
  type CommandContext,
  type Options,
  textOption,
  textOptions,
  UsageError,
} from '../command.ts';
import { KEEP_OPTION, keeping } from '../keeping.ts';
import { selectToLint } from '../lint-selections.ts';
import { checkAhead } from '../look-ahead.ts';
import { MEND_OPTIONS, mendSelection } from '../mend-selection.ts';
import type { Selection } from '../open.ts';
import { REPORT_FORMATS, type ReportTarget, reportTargets } from '../report-targets.ts';
import { DAY_OPTION, selectForFindings } from '../select-for-findings.ts';
import { CREW_OPTION } from '../threads.ts';
import { writeReports } from '../write-reports.ts';

/** `lint`: checks documents and tells what was found. */
export const lint: Command = {
  name: 'lint',
  arguments: '[sti …]',
  summary:
    'Tjekker retningslinjer og skabeloner. En sti er en fil, en mappe eller et helt arbejdsområde; en fil med stamdata, godkendelser eller opsætning står for de retningslinjer, den gælder.',
  options: {
    format: {
      value: 'FORMAT[:FIL]',
      multiple: true,
      help: `${REPORT_FORMATS.join(', ')}; med :FIL skrives det i en fil. Kan gives flere gange`,
    },
    ...DAY_OPTION,
    'max-warnings': { value: 'ANTAL', help: 'Slut med 1, når der er flere advarsler end det' },
    changed: {
      value: 'GREN',
      help: 'Kun det, der er ændret siden en gren eller commit i Git, og det, der afhænger af det',
    },
    'uden-grundlinje': { help: 'Vis også de fund, der står i grundlinjen' },
    forslag: { help: 'Foreslå, hvad et ord, der er stavet forkert, skulle have været (tager tid)' },
    ...MEND_OPTIONS,
    ...CREW_OPTION,
    ...KEEP_OPTION,
  },
  exitCodes: {
    0: 'ingen fejl, og ikke flere advarsler end --max-warnings',
    1: 'der er fejl eller for mange advarsler',
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: async (paths, options, outer) => {
    const context = keeping(options, outer);
    const targets = reportTargets(textOptions(options, 'format'), context);
    const mostWarnings = wholeNumber(options, 'max-warnings');
    const { selections, notes, missing } = await selectForFindings(
      (dated) => selectToLint(paths, dated),
      (selected) => selected.selections.map(({ project }) => project),
      options,
      context,
    );
    if (selections.length !== 1) demandSimple(targets, selections.length, notes);
    const diagnostics: Diagnostic[] = [];
    for (const one of selections) diagnostics.push(...(await lintOne(one, targets, options, context)));
    for (const message of [...notes, ...missing]) context.terminal.err(`${message}\n`);
    if (missing.length > 0) return 2;
    return verdict(diagnostics, mostWarnings, context);
  },
};

/** Checks what was selected of one workspace and writes the reports; the findings that the baseline does not know. */
async function lintOne(
  selection: Selection,
  targets: readonly ReportTarget[],
  options: Options,
  context: CommandContext,
): Promise<readonly Diagnostic[]> {
  const { terminal } = context;
  const ref = textOption(options, 'changed');
  const chosen = ref === undefined ? selection : changedOnly(selection, ref, context);
  const { files, whole } = chosen;
  // Programs that read a report must find nothing else there.
  const isRead = targets.some(({ format, file }) => file === null && format !== 'pretty');
  const project = mendSelection(chosen, options, context, isRead);
  await checkAhead(project, files, options, context);
  const { diagnostics: found, suppressed } = project.inspect(whole ? undefined : files);
  project.keep(whole ? ['fund', 'hoved'] : []);
  const { diagnostics, old, mended } = newOnes(found, { ...chosen, project }, options);
  const documents = files.filter((file) => /\.md$/i.test(file));
  writeReports(targets, { project, diagnostics, suppressed, old, files: documents }, context);
  if (old > 0 && !targets.some(endsInWords)) {
    terminal.err(
      `${old} ${old === 1 ? 'gammelt' : 'gamle'} fund er ikke vist, fordi de står i grundlinjen. Se dem med --uden-grundlinje.\n`,
    );
  }
  if (mended > 0) {
    terminal.err(`${mended} fund i grundlinjen er rettet. Kør »skrivefelt baseline« for at tage dem ud.\n`);
  }
  return diagnostics;
}

/** A report is about one workspace; only what is read line by line can tell of several, or of none, in one call. */
function demandSimple(targets: readonly ReportTarget[], workspaces: number, notes: readonly string[]): void {
  const whole = targets.find(
    ({ format, file }) => file !== null || (format !== 'pretty' && format !== 'github'),
  );
  if (whole === undefined) return;
  throw new UsageError(
    workspaces === 0
      ? notes.join('\n')
      : `Stierne ligger i ${workspaces} arbejdsområder, og en rapport (${whole.format}) dækker ét. Kør lint én gang for hvert arbejdsområde.`,
  );
}

/** Whether a report tells people on the screen what the baseline hides. */
function endsInWords({ format, file }: ReportTarget): boolean {
  return file === null && (format === 'pretty' || format === 'github');
}

/** The findings that the baseline does not know, how many it knows, and how many of its own are found no more. */
function newOnes(
  found: readonly Diagnostic[],
  { project, files, whole }: Selection,
  options: Options,
): { readonly diagnostics: readonly Diagnostic[]; readonly old: number; readonly mended: number } {
  const entries = options['uden-grundlinje'] === true ? null : openBaseline(project);
  if (entries === null) return { diagnostics: found, old: 0, mended: 0 };
  const { fresh, known, stale } = measured(found, entries, whole ? null : files, project);
  return { diagnostics: fresh, old: known.length, mended: stale.length };
}

function verdict(
  diagnostics: readonly Diagnostic[],
  mostWarnings: number | null,
  { terminal }: CommandContext,
): 0 | 1 {
  const { error, warning } = countBySeverity(diagnostics);
  const isTooMany = mostWarnings !== null && warning > mostWarnings;
  if (isTooMany) {
    terminal.err(
      `Antallet af advarsler er ${warning}, og det må højst være ${mostWarnings} (--max-warnings).\n`,
    );
  }
  return error > 0 || isTooMany ? 1 : 0;
}

/** The number of an option; null when it was not given. Throws `UsageError` when it is none. */
function wholeNumber(options: Options, name: string): number | null {
  const text = textOption(options, name);
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`»${text}« er ikke et antal. Skriv et helt tal, fx --${name} 0.`);
}
