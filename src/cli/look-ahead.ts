import { inTurns } from '../core/in-turns.ts';
import type { CoverageInput } from '../coverage/coverage-input.ts';
import type { CrewKind } from '../crew/work.ts';
import type { Project } from '../pipeline.ts';
import type { CommandContext, Options } from './command.ts';
import { crewSize } from './threads.ts';

/**
 * Finds out what is not known yet of many documents, before they are asked for together: in other threads where that is
 * worth while, and what is left here.
 *
 * @param look makes what `kind` says of one document
 */
async function lookAhead(
  { kind, files, look }: Ahead,
  { workspace, options: opened }: Project,
  options: Options,
  { crew }: CommandContext,
): Promise<void> {
  const { memory, root } = workspace;
  const unknown = files.filter((file) => !memory.knows(kind, file));
  const threads = crewSize(options);
  if (crew && threads > 1) {
    const { today = null, speller } = opened;
    const work = { kind, root, files: unknown, today, speller: speller?.name ?? null };
    for (const traces of await crew({ work, threads, look })) memory.adopt(traces);
  }
  await inTurns(unknown, look);
}

interface Ahead {
  readonly kind: CrewKind;
  readonly files: readonly string[];
  look(file: string): unknown;
}

/** Fewer are checked when they are asked for, and stay at hand for what is done with them next. */
const MANY = 100;

/** Checks documents before they are asked for together, where they are many. */
export async function checkAhead(
  project: Project,
  files: readonly string[],
  options: Options,
  context: CommandContext,
): Promise<void> {
  const documents = files.filter((file) => file.endsWith('.md'));
  if (documents.length <= MANY && options.arbejdere === undefined) return;
  await lookAhead({ kind: 'fund', files: documents, look: project.checkAhead }, project, options, context);
}

/** Makes the cells of an overview before they are asked for together. */
export async function cellsOfAll(
  { files }: CoverageInput,
  project: Project,
  options: Options,
  context: CommandContext,
): Promise<void> {
  const cells = new Map(files.map(({ file, cell }) => [file, cell]));
  const look = (file: string): unknown => cells.get(file)?.();
  await lookAhead({ kind: 'celle', files: [...cells.keys()], look }, project, options, context);
}
