import type { ChangedFile, ChangedFiles } from '../core/git.ts';
import { type Change, dependants } from '../dependants.ts';
import type { Project } from '../pipeline.ts';
import { relativePath } from '../read/paths.ts';
import { type CommandContext, UsageError } from './command.ts';
import { linkedChanges } from './linked-changes.ts';
import type { Selection } from './open.ts';

/**
 * A selection with only what was changed since a state of the repository, and what depends on it. When everything does,
 * it is the whole selection. Throws `UsageError` when Git cannot tell.
 */
export function changedOnly(selection: Selection, ref: string, context: CommandContext): Selection {
  const { project } = selection;
  const answer = context.git.changedSince(project.workspace.root, ref);
  if (answer.kind !== 'found') throw new UsageError(refusal(answer, ref));
  const depending = dependants(project, changesIn(project, answer.files));
  if (depending.kind === 'everything') return selection;
  const chosen = new Set(selection.files);
  const files = depending.files.filter((file) => selection.whole || chosen.has(file));
  return { ...selection, files, whole: false };
}

/** The changes as the workspace knows the files: those that it reaches through a link, too. */
function changesIn(project: Project, files: readonly ChangedFile[]): readonly Change[] {
  return [
    ...files.map(({ path, gone }) => ({ file: relativePath(project.workspace.root, path), gone })),
    ...linkedChanges(project, files),
  ];
}

function refusal(answer: Exclude<ChangedFiles, { readonly kind: 'found' }>, ref: string): string {
  switch (answer.kind) {
    case 'no-git':
      return '--changed kræver programmet Git, og det er ikke på maskinen.';
    case 'no-repository':
      return '--changed kræver, at arbejdsområdet ligger i et Git-arkiv, og det gør det ikke (eller det tilhører en anden bruger).';
    case 'unknown-ref':
      return `Git kender ikke »${ref}«. Skriv navnet på en gren, et mærke eller en commit, fx --changed origin/main. På en byggeserver skal grenen hentes først (fetch-depth: 0).`;
    case 'no-common-history':
      return `Git kan ikke se, hvor »${ref}« og det nuværende skiltes. Hent hele historikken (git fetch --unshallow, eller fetch-depth: 0 på en byggeserver).`;
    case 'failed':
      return `Git kunne ikke svare: ${answer.message}`;
  }
}
