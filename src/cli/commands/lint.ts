import { parseDate } from '../../core/danish-date.ts';
import { jsonReport } from '../../report/json.ts';
import { prettyReport } from '../../report/pretty.ts';
import { type Command, type CommandContext, type Options, textOption, UsageError } from '../command.ts';
import { select, shownPath } from '../open.ts';

/** `lint`: checks documents and prints what was found. */
export const lint: Command = {
  name: 'lint',
  arguments: '[sti …]',
  summary: 'Tjekker retningslinjer og skabeloner. En sti er en fil, en mappe eller et helt arbejdsområde.',
  options: {
    dato: {
      value: 'DATO',
      help: 'Dagen, som frister holdes op imod, fx 2026-09-30; i dag, når intet er skrevet',
    },
    format: { value: 'pretty|json', help: 'Udskrift til mennesker (pretty) eller til programmer (json)' },
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: (paths, options, context) => {
    const { terminal } = context;
    const format = textOption(options, 'format') ?? 'pretty';
    if (format !== 'pretty' && format !== 'json') {
      throw new UsageError(`Ukendt format »${format}«. Skriv --format pretty eller --format json.`);
    }
    const { project, files, whole, missing } = select(paths, { ...context, today: dayOf(options, context) });
    const diagnostics = project.lint(whole ? undefined : files);
    terminal.out(
      format === 'json'
        ? jsonReport(diagnostics, files.length)
        : prettyReport(diagnostics, {
            colour: terminal.colour,
            files: files.length,
            lineOf: (file, line) => project.lines(file).line(line),
            shown: (file) => shownPath(project.workspace.absolute(file), context),
          }),
    );
    for (const message of missing) terminal.err(`${message}\n`);
    if (missing.length > 0) return 2;
    return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** The day that what is due is held against: the same files give the same findings on the same day. */
function dayOf(options: Options, { today }: CommandContext): string {
  const typed = textOption(options, 'dato');
  if (typed === undefined) return today;
  const day = parseDate(typed);
  if (day !== null && day.length === today.length) return day;
  throw new UsageError(`»${typed}« er ikke en dag. Skriv fx --dato 2026-09-30.`);
}
