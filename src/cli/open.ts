import { posix } from 'node:path';
import type { Host } from '../core/host.ts';
import { sha256 } from '../core/sha256.ts';
import { openProject, type Project, type ProjectOptions } from '../pipeline.ts';
import { asItStands } from '../read/as-it-stands.ts';
import { entryAt } from '../read/entry-at.ts';
import { keptTraces } from '../read/kept-traces.ts';
import { workspacePath } from '../read/open-workspace.ts';
import { isAbsolutePath, relativePath, withSlashes } from '../read/paths.ts';
import { programDigest } from '../read/program-digest.ts';
import { printable } from '../report/printable.ts';
import { type CommandContext, UsageError } from './command.ts';

/** What a user's paths name: a workspace and, unless the whole of it is meant, the documents in it. */
export interface Selection {
  readonly project: Project;
  readonly files: readonly string[];
  readonly whole: boolean;
  /** Paths that name nothing, each in a Danish sentence; the others can go on without them. */
  readonly missing: readonly string[];
}

/**
 * Opens the workspace that paths name: each a document, a folder with documents, or a workspace folder. Throws
 * `UsageError` when none of them names anything.
 */
export function select(paths: readonly string[], context: CommandContext): Selection {
  const [first = '.'] = paths;
  const opened = openProject(context.host, absolute(first, context), projectOptions(context));
  if (!opened.ok) throw new UsageError(opened.message);
  const { project } = opened;
  const files: string[] = [];
  const missing: string[] = [];
  let whole = paths.length === 0;
  for (const path of paths) {
    const inside = workspacePath(project.workspace, absolute(path, context));
    const found = inside === '' || inside === '.' ? null : filesAt(inside, project);
    if (found === null) whole = true;
    else if (typeof found === 'string') missing.push(found);
    else files.push(...found);
  }
  if (!whole && files.length === 0) throw new UsageError(missing.join('\n'));
  return { project, whole, missing, files: whole ? project.documents() : [...new Set(files)] };
}

/** How commands open workspaces. */
export function projectOptions({
  host,
  cache,
  parse,
  speller,
  today,
  keeps,
}: CommandContext): ProjectOptions {
  return {
    today,
    ...(parse ? { parse } : {}),
    ...(speller ? { speller } : {}),
    ...(keeps && cache
      ? {
          kept: ({ root, configuration }) =>
            keptTraces(cache(root), [programDigest(host), sha256(configuration), speller?.name ?? '']),
        }
      : {}),
  };
}

/** Opens one document; its path may be anything that `select` takes for a file. Throws `UsageError` as `select` does. */
export function selectOne(
  path: string,
  context: CommandContext,
): { readonly project: Project; readonly file: string } {
  const { project, files, whole } = select([path], context);
  const [file, ...others] = files;
  if (file !== undefined && others.length === 0 && !whole) return { project, file };
  throw new UsageError(`»${printable(path)}« er ikke én fil. Skriv stien til den retningslinje, det gælder.`);
}

/** A path as it is typed in a shell: one that a shell would find orders in stands between single quotes. */
export function typedPath(path: string): string {
  if (/[$`"\\!]/.test(path)) return `'${path.replaceAll("'", "'\\''")}'`;
  return /[^\p{L}\p{N}/._@-]/u.test(path) ? `"${path}"` : path;
}

/** A path as the user typed it, made absolute. */
export function absolute(path: string, { folder, host }: Pick<CommandContext, 'folder' | 'host'>): string {
  const typed = withSlashes(path);
  return asItStands(host, isAbsolutePath(typed) ? typed : posix.join(folder, typed));
}

/** The path by which a workspace knows a file that the user has typed the path of. */
export function workspaceFile(path: string, { workspace }: Project, context: CommandContext): string {
  return workspacePath(workspace, absolute(path, context));
}

/** A path as the user can open it: relative to where the command was called, unless that leads up and away. */
export function shownPath(path: string, { folder }: Pick<CommandContext, 'folder'>): string {
  const relative = relativePath(folder, path);
  return printable(relative.startsWith('../../') ? path : relative);
}

/** The documents at a path (relative to the root), or the Danish reason why there are none. */
export function filesAt(path: string, project: Project): readonly string[] | string {
  if (path.startsWith('..')) {
    return `»${printable(path)}« ligger uden for arbejdsområdet. Kør kommandoen én gang for hvert arbejdsområde.`;
  }
  const read = project.workspace.source(path);
  if (path.endsWith('.md') && read.kind === 'found') return [path];
  const below = project.documents().filter((file) => file.startsWith(`${path}/`));
  if (below.length > 0) return below;
  const { host, absolute: placeOf } = project.workspace;
  if (host.list(placeOf(path)) !== null) return `Der er ingen retningslinjer i mappen »${printable(path)}«.`;
  if (read.kind === 'missing') return missingPath(path, placeOf(path), host);
  return read.kind === 'outside'
    ? `»${printable(path)}« er et link, der fører ud af arbejdsområdet. Flyt filen ind i det.`
    : `»${printable(path)}« er ikke en retningslinje. Skriv stien til en fil, der ender på .md, eller til en mappe.`;
}

/** Why a path names nothing that can be read: nothing is there, or what is there cannot be opened. */
export function missingPath(typed: string, path: string, host: Host): string {
  return entryAt(host, path)
    ? `»${printable(typed)}« kan ikke åbnes. Se efter, om du har adgang, og om et link fører til en fil, der er væk.`
    : `»${printable(typed)}« findes ikke.`;
}
