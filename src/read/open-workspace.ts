import type { Host } from '../core/host.ts';
import { Memory } from '../core/memory.ts';
import type { Traces } from '../core/traces.ts';
import { CONFIGURATION_FILE, readConfiguration } from './configuration.ts';
import { folderOf, isWithin, relativePath, withSlashes } from './paths.ts';
import { type Workspace, workspaceOf } from './workspace.ts';

/** An open workspace, or the Danish reason why there is none. */
export type OpenedWorkspace =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly message: string };

/** A workspace of which nothing but the configuration has been read. */
export interface UnreadWorkspace {
  /** Absolute path of the root, links resolved. */
  readonly root: string;
  /** The bytes of `skrivefelt.yaml`. */
  readonly configuration: Uint8Array;
}

/**
 * Opens the workspace that a file or folder belongs to: the nearest `skrivefelt.yaml` at it or above. `earlier` gives
 * what another run found out of it. Never throws.
 */
export function openWorkspace(
  host: Host,
  start: string,
  earlier: (workspace: UnreadWorkspace) => Traces = () => new Map(),
): OpenedWorkspace {
  const path = withSlashes(start);
  if (host.realPath(path) === null) return failed(`»${path}« findes ikke.`);
  const folder = workspaceFolder(host, path);
  if (folder === null) {
    return failed(
      `»${path}« ligger ikke i et arbejdsområde: der er ingen ${CONFIGURATION_FILE} i mappen eller over den. Lav et arbejdsområde med »skrivefelt init«.`,
    );
  }
  const name = join(folder, CONFIGURATION_FILE);
  const bytes = host.read(name);
  if (!bytes) return failed(`Filen »${name}« kan ikke åbnes. Se efter, om du har adgang til den.`);
  const read = readConfiguration(bytes, name);
  if (!read.ok) return read;
  const { configuration, file } = read;
  const root = host.realPath(folder) ?? folder;
  return {
    ok: true,
    workspace: workspaceOf({
      host,
      memory: new Memory(earlier({ root, configuration: bytes })),
      root,
      bytes,
      configuration,
      yaml: file.yaml,
      findings: file.findings,
    }),
  };
}

/** The nearest folder at or above an absolute path that holds `skrivefelt.yaml`; null when there is none. */
export function workspaceFolder(host: Host, path: string): string | null {
  for (let folder = withSlashes(path); ; folder = folderOf(folder)) {
    const isRoot = host
      .list(folder)
      ?.some((entry) => entry.name === CONFIGURATION_FILE && entry.kind === 'file');
    if (isRoot) return folder;
    if (folder === folderOf(folder)) return null;
  }
}

/**
 * The path by which a workspace knows a file, from an absolute path as a user gave it; links on the way to the
 * workspace are resolved. A file outside the workspace comes back with `..` in front, and cannot be read.
 */
export function workspacePath(workspace: Workspace, path: string): string {
  const given = withSlashes(path);
  if (isWithin(workspace.root, given)) return relativePath(workspace.root, given);
  return relativePath(workspace.root, workspace.host.realPath(given) ?? given);
}

function join(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

function failed(message: string): OpenedWorkspace {
  return { ok: false, message };
}
