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
import { MEND_OPTIONS, mendSelection } from '../mend-selection.ts';
import type { Selection } from '../open.ts';
import { REPORT_FORMATS, reportTargets } from '../report-targets.ts';
import { DAY_OPTION, selectForLint } from '../select-for-lint.ts';
import { writeReports } from '../write-reports.ts';

/** `lint`: checks documents and tells what was found. */
export const lint: Command = {
  name: 'lint',
  arguments: '[sti …]',
  summary: 'Tjekker retningslinjer og skabeloner. En sti er en fil, en mappe eller et helt arbejdsområde.',
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
  },
  exitCodes: {
    0: 'ingen fejl, og ikke flere advarsler end --max-warnings',
    1: 'der er fejl eller for mange advarsler',
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: async (paths, options, context) => {
    const { terminal } = context;
    const targets = reportTargets(textOptions(options, 'format'), context);
    const mostWarnings = wholeNumber(options, 'max-warnings');
    const ref = textOption(options, 'changed');
    const all = await selectForLint(paths, options, context);
    const chosen = ref === undefined ? all : changedOnly(all, ref, context);
    const { files, whole, missing } = chosen;
    // Programs that read a report must find nothing else there.
    const isRead = targets.some(({ format, file }) => file === null && format !== 'pretty');
    const project = mendSelection(chosen, options, context, isRead ? terminal.err : terminal.out);
    const { diagnostics: found, suppressed } = project.inspect(whole ? undefined : files);
    const { diagnostics, notes } = newOnes(found, { ...chosen, project }, options);
    const documents = files.filter((file) => /\.md$/i.test(file));
    writeReports(targets, { project, diagnostics, suppressed, files: documents }, context);
    for (const message of [...notes, ...missing]) terminal.err(`${message}\n`);
    if (missing.length > 0) return 2;
    return verdict(diagnostics, mostWarnings, context);
  },
};

/** The findings that the baseline does not know, and what there is to say of it. */
function newOnes(
  found: readonly Diagnostic[],
  { project, files, whole }: Selection,
  options: Options,
): { readonly diagnostics: readonly Diagnostic[]; readonly notes: readonly string[] } {
  const entries = options['uden-grundlinje'] === true ? null : openBaseline(project);
  if (entries === null) return { diagnostics: found, notes: [] };
  const { fresh, known, stale } = measured(found, entries, whole ? null : files, project);
  const notes: readonly (string | false)[] = [
    known.length > 0 &&
      `${known.length} gamle fund er ikke vist, fordi de står i grundlinjen. Se dem med --uden-grundlinje.`,
    stale.length > 0 &&
      `${stale.length} fund i grundlinjen er rettet. Kør »skrivefelt baseline« for at tage dem ud.`,
  ];
  return { diagnostics: fresh, notes: notes.filter((note) => note !== false) };
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
