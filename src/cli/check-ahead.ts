import { inTurns } from '../core/in-turns.ts';
import type { Project } from '../pipeline.ts';

/** Fewer are checked when they are asked for, and stay at hand for what is done with them next. */
const MANY = 100;

/** Checks documents before they are asked for together, where they are many. */
export async function checkAhead(project: Project, files: readonly string[]): Promise<void> {
  const documents = files.filter((file) => file.endsWith('.md'));
  if (documents.length > MANY) await inTurns(documents, (file) => project.checkAhead(file));
}
