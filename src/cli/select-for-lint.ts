import { parseDate } from '../core/danish-date.ts';
import { loadSpeller } from '../read/hunspell.ts';
import { type CommandContext, type Options, textOption, UsageError } from './command.ts';
import { type Selection, select } from './open.ts';

/** The option that says which day the findings are of. */
export const DAY_OPTION = {
  dato: {
    value: 'DATO',
    help: 'Dagen, som frister holdes op imod, fx 2026-09-30; i dag, når intet er skrevet',
  },
} as const;

/**
 * What the paths name, to be linted: on the day of `--dato`, with a dictionary where the workspace asks for one. Every
 * command that holds findings up against others must find the same. Throws `UsageError` when the day is none.
 */
export async function selectForLint(
  paths: readonly string[],
  options: Options,
  outer: CommandContext,
): Promise<Selection> {
  const context = { ...outer, today: dayOf(options, outer) };
  const selection = select(paths, context);
  if (selection.project.workspace.configuration.stavning !== 'ja') return selection;
  const speller = await loadSpeller({ suggesting: options.forslag === true });
  if (speller) return select(paths, context, speller);
  context.terminal.err('Stavningen er ikke kontrolleret: ordbogen er ikke installeret.\n');
  return selection;
}

/** The day that what is due is held against: the same files give the same findings on the same day. */
function dayOf(options: Options, { today }: CommandContext): string {
  const typed = textOption(options, 'dato');
  if (typed === undefined) return today;
  const day = parseDate(typed);
  if (day !== null && day.length === today.length) return day;
  throw new UsageError(`»${typed}« er ikke en dag. Skriv fx --dato 2026-09-30.`);
}
