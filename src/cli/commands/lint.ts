import { loadSpeller } from '../../read/hunspell.ts';
import { jsonReport } from '../../report/json.ts';
import { prettyReport } from '../../report/pretty.ts';
import { type Command, type CommandContext, type Options, textOption, UsageError } from '../command.ts';
import { type Selection, select, shownPath } from '../open.ts';

/** `lint`: checks documents and prints what was found. */
export const lint: Command = {
  name: 'lint',
  arguments: '[sti …]',
  summary: 'Tjekker retningslinjer og skabeloner. En sti er en fil, en mappe eller et helt arbejdsområde.',
  options: {
    forslag: { help: 'Foreslå, hvad et ord, der er stavet forkert, skulle have været (tager tid)' },
    format: { value: 'pretty|json', help: 'Udskrift til mennesker (pretty) eller til programmer (json)' },
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: async (paths, options, context) => {
    const { terminal } = context;
    const format = textOption(options, 'format') ?? 'pretty';
    if (format !== 'pretty' && format !== 'json') {
      throw new UsageError(`Ukendt format »${format}«. Skriv --format pretty eller --format json.`);
    }
    const { project, files, whole, missing } = await selectForSpelling(paths, options, context);
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

/** What the paths name, with a dictionary where the workspace asks for one. */
async function selectForSpelling(
  paths: readonly string[],
  options: Options,
  context: CommandContext,
): Promise<Selection> {
  const selection = select(paths, context);
  if (selection.project.workspace.configuration.stavning !== 'ja') return selection;
  const speller = await loadSpeller({ suggesting: options.forslag === true });
  if (speller) return select(paths, context, speller);
  context.terminal.err('Stavningen er ikke kontrolleret: ordbogen er ikke installeret.\n');
  return selection;
}
