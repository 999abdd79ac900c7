import { posix } from 'node:path';
import { openProject, type Project } from '../pipeline.ts';
import { workspacePath } from '../read/open-workspace.ts';
import { isAbsolutePath, relativePath, withSlashes } from '../read/paths.ts';
import type { CommandContext } from './command.ts';

/** What a user's paths name: a workspace and, unless the whole of it is meant, the documents in it. */
export type Selection =
  | {
      readonly ok: true;
      readonly project: Project;
      readonly files: readonly string[];
      readonly whole: boolean;
    }
  | { readonly ok: false; readonly message: string };

/** Opens the workspace that paths name: each a document, a folder with documents, or a workspace folder. */
export function select(paths: readonly string[], context: CommandContext): Selection {
  const [first = '.'] = paths;
  const opened = openProject(context.host, absolute(first, context));
  if (!opened.ok) return opened;
  const { project } = opened;
  const files: string[] = [];
  let whole = paths.length === 0;
  for (const path of paths) {
    const inside = workspacePath(project.workspace, absolute(path, context));
    if (inside === '' || inside === '.') whole = true;
    else {
      const found = filesAt(inside, project);
      if (typeof found === 'string') return { ok: false, message: found };
      files.push(...found);
    }
  }
  return { ok: true, project, whole, files: whole ? project.documents() : [...new Set(files)] };
}

/** Opens one document; its path may be anything that `select` takes for a file. */
export function selectOne(path: string, context: CommandContext): Selection {
  const selection = select([path], context);
  if (!selection.ok || (selection.files.length === 1 && !selection.whole)) return selection;
  return { ok: false, message: `»${path}« er ikke én fil. Skriv stien til den retningslinje, det gælder.` };
}

/** A path as the user typed it, made absolute. */
export function absolute(path: string, { folder }: Pick<CommandContext, 'folder'>): string {
  const typed = withSlashes(path);
  return isAbsolutePath(typed) ? typed : posix.join(folder, typed);
}

/** The path by which a workspace knows a file that the user has typed the path of. */
export function workspaceFile(path: string, { workspace }: Project, context: CommandContext): string {
  return workspacePath(workspace, absolute(path, context));
}

/** A path as the user can open it: relative to where the command was called, unless that leads up and away. */
export function shownPath(path: string, { folder }: Pick<CommandContext, 'folder'>): string {
  const relative = relativePath(folder, path);
  return relative.startsWith('../../') ? path : relative;
}

function filesAt(path: string, project: Project): readonly string[] | string {
  if (path.startsWith('..'))
    return `»${path}« ligger uden for arbejdsområdet. Kør kommandoen én gang for hvert arbejdsområde.`;
  const read = project.workspace.source(path);
  if (path.endsWith('.md') && read.kind === 'found') return [path];
  const below = project.documents().filter((file) => file.startsWith(`${path}/`));
  if (below.length > 0) return below;
  return read.kind === 'missing'
    ? `»${path}« findes ikke.`
    : `»${path}« er ikke en retningslinje. Skriv stien til en fil, der ender på .md, eller til en mappe.`;
}
