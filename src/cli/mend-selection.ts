import { HostError } from '../core/host.ts';
import { type Mended, mend } from '../mend.ts';
import type { Project } from '../pipeline.ts';
import { unifiedDiff } from '../report/line-diff.ts';
import { type CommandContext, type OptionDefinition, type Options, UsageError } from './command.ts';
import { showPainted } from './guarded-terminal.ts';
import { type Selection, shownPath } from './open.ts';
import { tidyFolders } from './tidy-folders.ts';
import { writeOver } from './write-over.ts';
import { writeProblem } from './write-problem.ts';

/** The options of `lint` that mend what it finds. */
export const MEND_OPTIONS: Readonly<Record<string, OptionDefinition>> = {
  fix: { help: 'Ret det, der kun kan rettes på én måde' },
  'fix-usikre': { help: 'Ret også det, hvor programmet gætter; se rettelserne efter' },
  'dry-run': { help: 'Sammen med --fix: vis rettelserne uden at skrive dem' },
  'ogsaa-godkendte': { help: 'Sammen med --fix: ret også, hvor en godkendelse bliver brudt' },
};

/**
 * Mends the selected files, if the options ask for it, and says what was done: on the screen, or beside
 * a report that is read there (`isRead`). Gives the workspace as it is then; with
 * `--dry-run` as it would be. Throws `UsageError`, and `HostError` when the disk says no.
 */
export function mendSelection(
  { project, files, whole }: Selection,
  options: Options,
  context: CommandContext,
  isRead: boolean,
): Project {
  const { terminal } = context;
  const unsure = options['fix-usikre'] === true;
  const [dry, approvedToo] = [options['dry-run'] === true, options['ogsaa-godkendte'] === true];
  if (options.fix !== true && !unsure) {
    if (!dry && !approvedToo) return project;
    throw new UsageError(
      `--${dry ? 'dry-run' : 'ogsaa-godkendte'} bruges sammen med --fix eller --fix-usikre.`,
    );
  }
  const chosen = { unsure, approvedToo, ...(whole ? {} : { files }) };
  const mended = mend(project, chosen);
  if (!dry) tidyFolders(files, project);
  const problems = mended.changed.flatMap(({ file, before, after }) => {
    const shown = shownPath(project.workspace.absolute(file), context);
    if (!dry) return writeProblem(() => writeOver(file, { before, after }, project)) ?? [];
    if (isRead) terminal.err(unifiedDiff(before, after, { file: shown, colour: false }));
    else showPainted(terminal, unifiedDiff(before, after, { file: shown, colour: terminal.colour }));
    return [];
  });
  // What could be written is written; a report about the texts as they were meant to be would be untrue.
  if (problems.length > 0) throw new HostError(problems.join('\n'));
  for (const { file, reason } of mended.left) {
    terminal.err(`»${shownPath(project.workspace.absolute(file), context)}«: ${reason}\n`);
  }
  (isRead ? terminal.err : terminal.out)(summary(mended, dry));
  return mended.project;
}

function summary({ changed }: Mended, dry: boolean): string {
  const places = changed.reduce((sum, { count }) => sum + count, 0);
  if (places === 0) return 'Der er ikke noget, programmet kan rette.\n\n';
  const where = `${places} ${places === 1 ? 'sted' : 'steder'} i ${changed.length} ${changed.length === 1 ? 'fil' : 'filer'}`;
  return dry ? `Ville rette ${where}. Intet er skrevet (--dry-run).\n\n` : `Rettede ${where}.\n\n`;
}
