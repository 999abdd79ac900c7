import { jsonReport } from '../../report/json.ts';
import { prettyReport } from '../../report/pretty.ts';
import { textOption, type Command } from '../command.ts';
import { lineReader } from '../lines.ts';
import { select, shownPath } from '../open.ts';

/** `lint`: checks documents and prints what was found. */
export const lint: Command = {
  name: 'lint',
  arguments: '[sti …]',
  summary: 'Tjekker retningslinjer og skabeloner. En sti er en fil, en mappe eller et helt arbejdsområde.',
  options: {
    format: { value: 'pretty|json', help: 'Udskrift til mennesker (pretty) eller til programmer (json)' },
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: (paths, options, context) => {
    const { terminal } = context;
    const format = textOption(options, 'format') ?? 'pretty';
    if (format !== 'pretty' && format !== 'json') {
      terminal.err(`Ukendt format »${format}«. Skriv --format pretty eller --format json.\n`);
      return 2;
    }
    const selection = select(paths, context);
    if (!selection.ok) {
      terminal.err(`${selection.message}\n`);
      return 2;
    }
    const { project, files, whole } = selection;
    const diagnostics = project.lint(whole ? undefined : files);
    terminal.out(
      format === 'json'
        ? jsonReport(diagnostics, files.length)
        : prettyReport(diagnostics, {
            colour: terminal.colour,
            files: files.length,
            lineOf: lineReader(project),
            shown: (file) => shownPath(project.workspace.absolute(file), context),
          }),
    );
    return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
