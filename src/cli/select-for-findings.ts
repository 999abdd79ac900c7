import { parseDate } from '../core/danish-date.ts';
import type { Project } from '../pipeline.ts';
import { loadSpeller } from '../read/hunspell.ts';
import { type CommandContext, type Options, textOption, UsageError } from './command.ts';

/** The option that says which day the findings are of. */
export const DAY_OPTION = {
  dato: {
    value: 'DATO',
    help: 'Dagen, som frister holdes op imod, fx 2026-09-30; i dag, når intet er skrevet',
  },
} as const;

/**
 * What a command is to look for findings in: chosen on the day of `--dato`, and once more with a dictionary where one
 * of the workspaces asks for it. Every command that holds findings up against others must find the same. Throws
 * `UsageError` when the day is none.
 */
export async function selectForFindings<Selected>(
  choose: (context: CommandContext) => Selected,
  projectsOf: (selected: Selected) => readonly Project[],
  options: Options,
  outer: CommandContext,
): Promise<Selected> {
  const context = { ...outer, today: dayOf(options, outer) };
  const selected = choose(context);
  if (projectsOf(selected).every(({ workspace }) => workspace.configuration.stavning !== 'ja'))
    return selected;
  const speller = await loadSpeller({ suggesting: options.forslag === true });
  if (speller) return choose({ ...context, speller });
  context.terminal.err('Stavningen er ikke kontrolleret: ordbogen er ikke installeret.\n');
  return selected;
}

/** The day that what is due is held against: the same files give the same findings on the same day. */
function dayOf(options: Options, { today }: CommandContext): string {
  const typed = textOption(options, 'dato');
  if (typed === undefined) return today;
  const day = parseDate(typed);
  if (day !== null && day.length === today.length) return day;
  throw new UsageError(`»${typed}« er ikke en dag. Skriv fx --dato 2026-09-30.`);
}
