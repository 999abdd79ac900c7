import path from 'node:path';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Host } from '../core/host.ts';
import type { Speller } from '../core/speller.ts';
import { openProject, type Project } from '../pipeline.ts';
import { loadSpeller } from '../read/hunspell.ts';
import { nodeHost } from '../read/node-host.ts';
import { once } from '../read/once.ts';
import { workspacePath } from '../read/open-workspace.ts';
import { overlayHost } from '../read/overlay-host.ts';
import { withSlashes } from '../read/paths.ts';

/** The same for all files of a process: it takes a third of a second to load, and unified makes a processor for each file. */
const dictionary = once(() => loadSpeller());

/**
 * A unified plugin that reports what `skrivefelt lint` finds in the file: every finding becomes a message on it, with
 * rule id, place, note, suggestion and severity. The text is what unified was given, which in an editor is not saved
 * yet; the tree is not looked at, because the language is read by our own grammar. A file that stands in no workspace
 * gets no messages. The workspace is opened for each file, as unified makes a processor for each: nothing is stale.
 * Where the workspace says `stavning: ja` it is asynchronous, for the dictionary must be loaded; otherwise it is not.
 */
export const skrivefelt: Plugin<[], Root> = () => (_, file) => {
  if (file.path === undefined) return;
  const disk = nodeHost();
  const typed = withSlashes(path.resolve(file.cwd, file.path));
  const absolute = disk.realPath(typed) ?? typed;
  const host = overlayHost(disk, new Map([[absolute, bytesOf(file.value)]]));
  const opened = openProject(host, absolute);
  if (!opened.ok) return;
  const { workspace } = opened.project;
  const inside = workspacePath(workspace, absolute);
  if (!isDocument(inside, opened.project)) return;
  if (workspace.configuration.stavning !== 'ja') return tellAll(opened.project, inside, file);
  return dictionary().then((speller) => {
    if (!speller) file.info('Stavningen er ikke kontrolleret: ordbogen er ikke installeret.', UNSPELLED);
    const spelled = speller ? withSpeller(host, absolute, speller) : null;
    tellAll(spelled ?? opened.project, inside, file);
  });
};

/** Where remark says that something of ours could not be done. */
const UNSPELLED = { source: 'skrivefelt' } as const;

function withSpeller(host: Host, at: string, speller: Speller): Project | null {
  const opened = openProject(host, at, { speller });
  return opened.ok ? opened.project : null;
}

function tellAll(project: Project, inside: string, file: File): void {
  for (const found of project.lint([inside])) {
    if (found.file === inside) tell(found, file);
  }
}

/** Markdown files of other kinds, such as a README beside the templates, are not ours to judge. */
function isDocument(file: string, { workspace }: Project): boolean {
  return workspace.placeOf(file).kind === 'local' || workspace.templateFiles().includes(file);
}

type File = Parameters<Extract<ReturnType<typeof skrivefelt>, (...args: never) => unknown>>[1];

function tell({ reason, ruleId, source, place, fatal, note, url, expected }: Diagnostic, file: File): void {
  const message = file.message(reason, { place, ruleId, source });
  Object.assign(message, { fatal, note, url, ...(expected.length > 0 ? { expected } : {}) });
}

function bytesOf(value: string | Uint8Array): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value;
}
