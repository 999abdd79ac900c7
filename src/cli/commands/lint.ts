import { jsonReport } from '../../report/json.ts';
import { prettyReport } from '../../report/pretty.ts';
import { type Command, textOption, UsageError } from '../command.ts';
import { MEND_OPTIONS, mendSelection } from '../mend-selection.ts';
import { select, shownPath } from '../open.ts';

/** `lint`: checks documents and prints what was found. */
export const lint: Command = {
  name: 'lint',
  arguments: '[sti …]',
  summary: 'Tjekker retningslinjer og skabeloner. En sti er en fil, en mappe eller et helt arbejdsområde.',
  options: {
    format: { value: 'pretty|json', help: 'Udskrift til mennesker (pretty) eller til programmer (json)' },
    ...MEND_OPTIONS,
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: (paths, options, context) => {
    const { terminal } = context;
    const format = textOption(options, 'format') ?? 'pretty';
    if (format !== 'pretty' && format !== 'json') {
      throw new UsageError(`Ukendt format »${format}«. Skriv --format pretty eller --format json.`);
    }
    const selection = select(paths, context);
    const { files, whole, missing } = selection;
    // Programs that read the report must find nothing else there.
    const project = mendSelection(
      selection,
      options,
      context,
      format === 'pretty' ? terminal.out : terminal.err,
    );
    const { diagnostics, suppressed } = project.inspect(whole ? undefined : files);
    terminal.out(
      format === 'json'
        ? jsonReport(diagnostics, files.length, suppressed)
        : prettyReport(diagnostics, {
            colour: terminal.colour,
            files: files.length,
            suppressed: suppressed.length,
            lineOf: (file, line) => project.lines(file).line(line),
            shown: (file) => shownPath(project.workspace.absolute(file), context),
          }),
    );
    for (const message of missing) terminal.err(`${message}\n`);
    if (missing.length > 0) return 2;
    return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
