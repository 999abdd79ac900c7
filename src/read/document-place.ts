import { parseTemplateChoice } from '../model/schema-formats.ts';
import { baseName, folderOf, isWithin, tidy } from './paths.ts';

/** What a document is by the place where it stands. */
export type DocumentPlace =
  | { readonly kind: 'template' }
  | { readonly kind: 'archived'; readonly id: string; readonly version: string }
  /** `folder` is the tilbud's folder. */
  | { readonly kind: 'local'; readonly folder: string }
  /** Neither among the templates nor in the folder of a tilbud. */
  | { readonly kind: 'elsewhere' };

/** A released version of a template. */
export interface ArchivedVersion {
  readonly id: string;
  readonly version: string;
  /** Path relative to the workspace root. */
  readonly file: string;
}

/** The folder of released versions inside the folder of templates. */
export function archiveFolder(templates: string): string {
  return `${templates}/arkiv`;
}

/** Path of a released version of a template, relative to the workspace root. */
export function archivedFile(
  templates: string,
  { id, version }: { readonly id: string; readonly version: string },
): string {
  return tidy(`${archiveFolder(templates)}/${id}@${version}.md`);
}

/** Reads `arkiv/<id>@<version>.md`; null when the name is something else. */
export function archivedVersion(file: string): ArchivedVersion | null {
  const choice = parseTemplateChoice(baseName(file).replace(/\.md$/i, ''));
  return choice && { ...choice, file };
}

/**
 * Where a document belongs. `isTilbud` says whether a folder is a tilbud's; only folders between the file and the
 * folder of tilbud are asked about.
 */
export function placeOf(
  file: string,
  folders: { readonly skabeloner: string; readonly tilbud: string },
  isTilbud: (folder: string) => boolean,
): DocumentPlace {
  for (let folder = folderOf(file); isWithin(folders.tilbud, folder); folder = folderOf(folder)) {
    if (isTilbud(folder)) return { kind: 'local', folder };
    if (folder === folderOf(folder)) break;
  }
  if (isWithin(archiveFolder(folders.skabeloner), file)) {
    const archived = archivedVersion(file);
    return archived
      ? { kind: 'archived', id: archived.id, version: archived.version }
      : { kind: 'elsewhere' };
  }
  return isWithin(folders.skabeloner, file) ? { kind: 'template' } : { kind: 'elsewhere' };
}

/** The sidecar with the approvals of a document. */
export function sidecarOf(file: string): string {
  return `${file.replace(/\.md$/i, '')}.godkendelse.yaml`;
}

/** The document whose approvals a sidecar holds; null for any other file. */
export function documentOfSidecar(file: string): string | null {
  const name = /^(.+)\.godkendelse\.yaml$/.exec(file)?.[1];
  return name === undefined ? null : `${name}.md`;
}
