import { entryAt } from '../read/entry-at.ts';
import { printable } from '../report/printable.ts';
import { type CommandContext, UsageError } from './command.ts';
import { absolute } from './open.ts';

/** Endings of what authors write and leaders sign: a report is never written over one of these. */
const NOT_A_REPORT = /\.(?:md|ya?ml|docx|pdf|png|jpe?g|svg|ttf|otf|dic|aff)$/i;

/**
 * The absolute path of the file that a report for programs goes into. Throws `UsageError` for one that may be a source or
 * a published document, and for a link, a device or a folder: the file would take its place.
 */
export function reportFile(typed: string, context: Pick<CommandContext, 'folder' | 'host'>): string {
  const path = absolute(typed, context);
  const shown = printable(typed);
  const [ending] = NOT_A_REPORT.exec(path) ?? [];
  if (ending !== undefined) {
    throw new UsageError(
      `»${shown}« bliver ikke skrevet: navnet ender som en retningslinje eller noget andet, der ikke må skrives over. Giv filen et navn, der ender på fx .json eller .txt.`,
    );
  }
  const standing = entryAt(context.host, path);
  if (standing && (standing.isLink || standing.kind !== 'file')) {
    throw new UsageError(
      `»${shown}« bliver ikke skrevet: det er ikke en almindelig fil, men et link, en mappe, et rør eller et apparat. Skriv et andet navn.`,
    );
  }
  return path;
}
