import { valueAt } from '../core/record.ts';
import { decodeSource } from '../core/source.ts';
import { type Change, type Dependants, dependants } from '../dependants.ts';
import { frontMatterOf } from '../parse/document.ts';
import { openProject, type Project } from '../pipeline.ts';
import { workspaceFolder, workspacePath } from '../read/open-workspace.ts';
import { printable } from '../report/printable.ts';
import { type CommandContext, UsageError } from './command.ts';
import { absolute, filesAt, missingPath, projectOptions, type Selection, select } from './open.ts';

/** What paths name for `lint`: it takes any file, as a pre-commit hook hands them over. */
export interface LintSelections {
  /** One for each workspace, in the order in which the paths first name it. */
  readonly selections: readonly Selection[];
  /** Files that are left alone, each in a Danish sentence; no fault. */
  readonly notes: readonly string[];
  /** Paths that name nothing, each in a Danish sentence. */
  readonly missing: readonly string[];
}

/**
 * Finds what is to be checked for some paths, which may lie in several workspaces. A document stands for itself, a
 * folder for the documents in it, and another file for the documents that depend on it: `tilbud.yaml` for those of the
 * tilbud, a file of approvals for its document, the configuration for everything. Files that have nothing to do with
 * the workspace are noted and left alone. Throws `UsageError` when nothing is left but paths that name nothing.
 */
export function selectToLint(paths: readonly string[], context: CommandContext): LintSelections {
  if (paths.length === 0) return { selections: [select([], context)], notes: [], missing: [] };
  const { host } = context;
  const groups = new Map<string, string[]>();
  const notes: string[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const place = absolute(path, context);
    const folder = workspaceFolder(host, place);
    if (host.realPath(place) === null) missing.push(missingPath(path, place, host));
    else if (folder !== null) groups.set(folder, [...(groups.get(folder) ?? []), path]);
    else if (host.list(place) === null && !isHeaded(path, host.read(place))) notes.push(leftAlone(path));
    else {
      const opened = openProject(host, place);
      if (!opened.ok) missing.push(opened.message);
    }
  }
  const chosen = [...groups].map(([folder, own]) => selectIn(folder, own, context));
  missing.push(...chosen.flatMap(({ selection }) => selection.missing));
  const isEmpty = chosen.every(({ selection }) => !selection.whole && selection.files.length === 0);
  if (isEmpty && missing.length > 0) throw new UsageError(missing.join('\n'));
  const selections = chosen.map(({ selection }) => selection);
  return { selections, notes: [...notes, ...chosen.flatMap((one) => one.notes)], missing };
}

function selectIn(
  folder: string,
  paths: readonly string[],
  context: CommandContext,
): { readonly selection: Selection; readonly notes: readonly string[] } {
  const opened = openProject(context.host, folder, projectOptions(context));
  if (!opened.ok) throw new UsageError(opened.message);
  const { project } = opened;
  const { workspace } = project;
  const files: string[] = [];
  const missing: string[] = [];
  const notes: string[] = [];
  const others: { readonly path: string; readonly change: Change }[] = [];
  let whole = false;
  for (const path of paths) {
    const file = workspacePath(workspace, absolute(path, context));
    const kind = kindOf(file, project);
    if (kind === 'workspace') whole = true;
    else if (kind === 'other') others.push({ path, change: { file, gone: false } });
    else if (kind === 'foreign') notes.push(leftAlone(path));
    else {
      const found = filesAt(file, project);
      if (typeof found === 'string') missing.push(found);
      else files.push(...found);
    }
  }
  const changes = others.map(({ change }) => change);
  // Which documents depend on a file takes reading them all.
  const depending: Dependants =
    changes.length === 0 ? { kind: 'files', files: [] } : dependants(project, changes);
  if (depending.kind === 'everything') whole = true;
  else files.push(...depending.files);
  if (!whole && depending.kind === 'files' && depending.files.length === 0)
    notes.push(...others.map(({ path }) => leftAlone(path)));
  const chosen = whole ? project.documents() : [...new Set(files)];
  return { selection: { project, whole, missing, files: chosen }, notes };
}

/** `foreign` is a Markdown file that is no document; `other` a file that documents may depend on. */
function kindOf(
  file: string,
  { workspace, documents }: Project,
): 'workspace' | 'document' | 'foreign' | 'other' | 'folder' {
  if (file === '' || file === '.') return 'workspace';
  const path = workspace.absolute(file);
  if (file.startsWith('..') || workspace.host.list(path) !== null) return 'folder';
  if (!/\.md$/i.test(file)) return 'other';
  const belongs = workspace.placeOf(file).kind !== 'elsewhere' || documents().includes(file);
  return belongs || isHeaded(file, workspace.host.read(path)) ? 'document' : 'foreign';
}

/** Whether a file has the head of a document, wherever it lies. */
function isHeaded(path: string, bytes: Uint8Array | null): boolean {
  if (bytes === null || !/\.md$/i.test(path)) return false;
  return valueAt(frontMatterOf(decodeSource(path, bytes))?.value, ['niveau']) !== undefined;
}

function leftAlone(path: string): string {
  return `»${printable(path)}« er ikke en retningslinje og er ikke tjekket.`;
}
