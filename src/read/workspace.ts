import type { Finding, Staged } from '../core/finding.ts';
import type { Host } from '../core/host.ts';
import { decodeSource, type Source } from '../core/source.ts';
import type { OwnFieldType } from '../fieldtypes/own-field-type.ts';
import type { Configuration, HeaderProfile, Standard } from '../model/data.ts';
import type { TableName, Tables } from '../model/tables.ts';
import type { YamlData } from '../parse/yaml.ts';
import { CONFIGURATION_FILE } from './configuration.ts';
import { readDataFile } from './data-file.ts';
import {
  type ArchivedVersion,
  archivedVersion,
  archiveFolder,
  type DocumentPlace,
  placeOf,
} from './document-place.ts';
import { readFieldTypes } from './field-types.ts';
import { foldersWith, markdownFiles } from './folder-walk.ts';
import { readHeaderProfile } from './header-profile.ts';
import { listedPathFindings } from './listed-paths.ts';
import { once, oncePerKey } from './once.ts';
import { baseName, tidy } from './paths.ts';
import { type FileRead, type Reach, reachOf } from './reach.ts';
import { readTable } from './tables.ts';
import { duplicateTilbud, readTilbud, TILBUD_FILE, type Tilbud } from './tilbud.ts';

/** A document's text, or why there is none. */
export type SourceRead =
  | { readonly kind: 'found'; readonly source: Source }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' };

/**
 * A workspace as it was when it was opened. Files are read when they are first asked for, and once: linting one
 * document reads only what that document needs. All paths are relative to the root and written with `/`; lists are in a fixed order.
 */
export interface Workspace {
  readonly host: Host;
  /** Absolute path of the root, links resolved. */
  readonly root: string;
  readonly configuration: Configuration;
  /** The configuration as written, for places in findings. */
  readonly configurationYaml: YamlData;
  /** Findings about `skrivefelt.yaml`, with the paths it names. */
  configurationFindings(): readonly Finding[];
  /** Templates, archived versions left out. Those whose file is named `likely` come first. */
  templateFiles(likely?: string): readonly string[];
  archivedVersions(): readonly ArchivedVersion[];
  /** Folders that hold a `tilbud.yaml`. */
  tilbudFolders(): readonly string[];
  /** The tilbud of one folder; null when its data cannot be read. */
  tilbudIn(folder: string): Staged<Tilbud | null>;
  /** The tilbud with an id; null when there is none. Reads others only where the folder has another name. */
  tilbud(id: string): Tilbud | null;
  /** Every tilbud, with the findings of all their data. */
  allTilbud(): Staged<readonly Tilbud[]>;
  /** The documents of a tilbud's folder. */
  documentsIn(folder: string): readonly string[];
  /** What a document is by the place where it stands. */
  placeOf(file: string): DocumentPlace;
  source(file: string): SourceRead;
  /** The bytes of any file that may be read: a picture, a font. */
  read(file: string): FileRead;
  /** Empty when the configuration names no file of standards. */
  standards(): Staged<readonly Standard[]>;
  /** Own field types by name. */
  fieldTypes(): Staged<Readonly<Record<string, OwnFieldType>>>;
  headerProfile(): Staged<HeaderProfile>;
  /** A table of dated facts: the workspace's own, or the one that ships with the package. */
  table<Name extends TableName>(name: Name): Staged<Tables[Name]>;
  /** The absolute path of a file, for writing. */
  absolute(file: string): string;
}

/** What a workspace is made from. */
export interface WorkspaceSetup {
  readonly host: Host;
  readonly root: string;
  /** The configuration as read. */
  readonly bytes: Uint8Array;
  readonly configuration: Configuration;
  readonly yaml: YamlData;
  readonly findings: readonly Finding[];
}

/** Makes a workspace of a configuration that has been read. Use `openWorkspace` to find and read one. */
export function workspaceOf(setup: WorkspaceSetup): Workspace {
  const { host, root, yaml, configuration } = setup;
  const folders = { skabeloner: tidy(configuration.skabeloner), tilbud: tidy(configuration.tilbud) };
  const fieldTypeFolder = configuration.felttyper === undefined ? [] : [tidy(configuration.felttyper)];
  const tableFolder = configuration.data === undefined ? [] : [tidy(configuration.data)];
  const listed = [folders.skabeloner, folders.tilbud, ...fieldTypeFolder, ...tableFolder];
  const found = reachOf(host, root, listed);
  const reach: Reach = {
    ...found,
    read: oncePerKey((file) =>
      file === CONFIGURATION_FILE ? { kind: 'found', bytes: setup.bytes } : found.read(file),
    ),
  };

  const templateFiles = once(() =>
    markdownFiles(reach, folders.skabeloner, [archiveFolder(folders.skabeloner)]),
  );
  const tilbudFolders = once(() => foldersWith(reach, folders.tilbud, TILBUD_FILE));
  const tilbudIn = oncePerKey((folder) => readTilbud(reach, folder));
  const isTilbud = oncePerKey((folder) => reach.locate(`${folder}/${TILBUD_FILE}`) === 'found');
  const allTilbud = once((): Staged<readonly Tilbud[]> => {
    const read = tilbudFolders().map(tilbudIn);
    const value = read.flatMap((staged) => staged.value ?? []);
    return { value, findings: [...read.flatMap((staged) => staged.findings), ...duplicateTilbud(value)] };
  });
  const standards = once((): Staged<readonly Standard[]> => {
    const found = configuration.standarder === undefined ? null : reach.read(configuration.standarder);
    if (found?.kind !== 'found') return { value: [], findings: [] };
    const { value, findings } = readDataFile('standarder', tidy(configuration.standarder ?? ''), found.bytes);
    return { value: value ?? [], findings };
  });

  return {
    host,
    root,
    configuration,
    configurationYaml: yaml,
    configurationFindings: once(() => [...setup.findings, ...listedPathFindings(configuration, yaml, reach)]),
    templateFiles: (likely) => firstNamed(templateFiles(), likely),
    archivedVersions: once(() =>
      markdownFiles(reach, archiveFolder(folders.skabeloner)).flatMap((file) => archivedVersion(file) ?? []),
    ),
    tilbudFolders,
    tilbudIn,
    tilbud: oncePerKey((id) => {
      const likely = `${folders.tilbud}/${id}`;
      const named = isTilbud(likely) ? tilbudIn(likely).value : null;
      return named?.id === id ? named : (allTilbud().value.find((tilbud) => tilbud.id === id) ?? null);
    }),
    allTilbud,
    documentsIn: oncePerKey((folder) => markdownFiles(reach, folder)),
    placeOf: (file) => placeOf(tidy(file), folders, isTilbud),
    source: oncePerKey((file): SourceRead => {
      const found = reach.read(file);
      return found.kind === 'found' ? { kind: 'found', source: decodeSource(file, found.bytes) } : found;
    }),
    read: reach.read,
    standards,
    fieldTypes: once(() => {
      const folder = fieldTypeFolder[0];
      return folder === undefined ? { value: {}, findings: [] } : readFieldTypes(reach, folder);
    }),
    headerProfile: once(() =>
      readHeaderProfile(host, reach, configuration.hovedblok, yaml.valueSpan(['hovedblok'])),
    ),
    table: (name) => readTable(reach, tableFolder[0] ?? null, name),
    absolute: reach.absolute,
  };
}

function firstNamed(files: readonly string[], name: string | undefined): readonly string[] {
  if (name === undefined) return files;
  const isNamed = (file: string): boolean => baseName(file) === `${name}.md`;
  return [...files.filter(isNamed), ...files.filter((file) => !isNamed(file))];
}
