import type { Finding, Staged } from '../core/finding.ts';
import type { Host } from '../core/host.ts';
import type { Memory } from '../core/memory.ts';
import { keptAs } from '../core/same.ts';
import { decodeSource, type Source } from '../core/source.ts';
import type { OwnFieldType } from '../fieldtypes/own-field-type.ts';
import type { Configuration, HeaderProfile, Standard, StandardSet } from '../model/data.ts';
import type { TableName, Tables } from '../model/tables.ts';
import type { YamlData } from '../parse/yaml.ts';
import { archiveIn, type UnopenedInArchive } from './archive.ts';
import { CONFIGURATION_FILE } from './configuration.ts';
import { type ArchivedVersion, archiveFolder, type DocumentPlace, placeOf } from './document-place.ts';
import { readFieldTypes } from './field-types.ts';
import { foldersWith, markdownFiles } from './folder-walk.ts';
import { readHeaderProfile } from './header-profile.ts';
import { listedPathFindings } from './listed-paths.ts';
import { looseApprovals } from './loose-approvals.ts';
import { baseName, tidy } from './paths.ts';
import { type FileRead, type Reach, reachOf } from './reach.ts';
import { readStandards } from './standards.ts';
import { workspaceTables } from './tables.ts';
import { duplicateTilbud, readTilbud, TILBUD_FILE, type Tilbud } from './tilbud.ts';
import { trackedHost } from './tracked-host.ts';
import { isUnopened } from './unopened.ts';
import { readWordList } from './word-list.ts';

/** A document's text, or why there is none. */
export type SourceRead =
  | { readonly kind: 'found'; readonly source: Source }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' };

/**
 * A workspace. Files are read when they are first asked for, and once until they are touched: linting one document
 * reads only what that document needs. All paths are relative to the root and written with `/`; lists are in a fixed
 * order.
 */
export interface Workspace {
  readonly host: Host;
  /** Where everything that is made of the files is kept. */
  readonly memory: Memory;
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
  /** What of the archive cannot be opened: folders, and those of the versions that are wanted. Reads these. */
  unopenedArchive(isWanted: (version: ArchivedVersion) => boolean): readonly UnopenedInArchive[];
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
  /** Markdown files among the folders of the tilbud that stand in none of them: there is no `tilbud.yaml` above. */
  strayFiles(): readonly string[];
  /** Findings for files of approvals that belong to no document: in the folder of a tilbud, or in the whole workspace. */
  looseApprovals(folder?: string): readonly Finding[];
  /** What a document is by the place where it stands. */
  placeOf(file: string): DocumentPlace;
  source(file: string): SourceRead;
  /** Whether something stands at a path that cannot be read: it is closed, or leads out of the workspace. */
  isUnopened(path: string): boolean;
  /** The bytes of any file that may be read: a picture, a font. */
  read(file: string): FileRead;
  /** Empty when the configuration names no file of standards. */
  standards(): Staged<readonly Standard[]>;
  /** The same standards with their authority, version and groups. */
  standardSet(): StandardSet;
  /** Own field types by name. */
  fieldTypes(): Staged<Readonly<Record<string, OwnFieldType>>>;
  headerProfile(): Staged<HeaderProfile>;
  /** A table of dated facts: the workspace's own, or the one that ships with the package. */
  table<Name extends TableName>(name: Name): Staged<Tables[Name]>;
  /** The words of the workspace's own dictionary. */
  wordList(): readonly string[];
  /** The absolute path of a file, for writing. */
  absolute(file: string): string;
  /** Notes that files or folders may have changed, come or gone. The configuration is not read again. */
  touch(paths: readonly string[]): void;
  /** Lets go of a file's text, which is then read again when somebody asks for it. */
  letGo(file: string): void;
}

/** What a workspace is made from. */
export interface WorkspaceSetup {
  readonly host: Host;
  readonly memory: Memory;
  readonly root: string;
  /** The configuration as read. */
  readonly bytes: Uint8Array;
  readonly configuration: Configuration;
  readonly yaml: YamlData;
  readonly findings: readonly Finding[];
}

/** Makes a workspace of a configuration that has been read. Use `openWorkspace` to find and read one. */
export function workspaceOf(setup: WorkspaceSetup): Workspace {
  const { memory, root, yaml, configuration } = setup;
  const { host, touch, letGo } = trackedHost(setup.host, memory);
  const folders = { skabeloner: tidy(configuration.skabeloner), tilbud: tidy(configuration.tilbud) };
  const fieldTypeFolder = configuration.felttyper === undefined ? [] : [tidy(configuration.felttyper)];
  const tableFolder = configuration.data === undefined ? [] : [tidy(configuration.data)];
  const listed = [folders.skabeloner, folders.tilbud, ...fieldTypeFolder, ...tableFolder];
  const found = reachOf(host, root, listed);
  const reach: Reach = {
    ...found,
    // It has been read already; when it changes, the workspace is opened again.
    read: (file) => (file === CONFIGURATION_FILE ? { kind: 'found', bytes: setup.bytes } : found.read(file)),
  };

  const archive = archiveFolder(folders.skabeloner);
  const templateFiles = memory.once(
    () => markdownFiles(reach, folders.skabeloner, [archive]).filter((file) => file !== archive),
    keptAs('skabeloner'),
  );
  const released = memory.once(() => archiveIn(reach, folders.skabeloner), keptAs('arkiv'));
  const tilbudFolders = memory.once(
    () => foldersWith(reach, folders.tilbud, TILBUD_FILE),
    keptAs('tilbudsmapper'),
  );
  const tilbudIn = memory.perKey((folder) => readTilbud(reach, folder));
  const isTilbud = memory.perKey((folder) => reach.locate(`${folder}/${TILBUD_FILE}`) === 'found', Object.is);
  const allTilbud = memory.once((): Staged<readonly Tilbud[]> => {
    const read = tilbudFolders().map(tilbudIn);
    const value = read.flatMap((staged) => staged.value ?? []);
    return { value, findings: [...read.flatMap((staged) => staged.findings), ...duplicateTilbud(value)] };
  });
  const looseIn = memory.perKey((folder) => looseApprovals(reach, folder));
  const standardSet = memory.once(() => readStandards(reach, configuration));
  const tables = workspaceTables(memory, reach, tableFolder[0] ?? null);
  const source = memory.perKey((file): SourceRead => {
    const found = reach.read(file);
    return found.kind === 'found' ? { kind: 'found', source: decodeSource(file, found.bytes) } : found;
  });

  return {
    host,
    memory,
    root,
    configuration,
    configurationYaml: yaml,
    configurationFindings: memory.once(() => [
      ...setup.findings,
      ...listedPathFindings(configuration, yaml, reach),
    ]),
    templateFiles: (likely) => firstNamed(templateFiles(), likely),
    archivedVersions: () => released().versions,
    unopenedArchive: (isWanted) => [
      ...released().closed.map((path) => ({
        path,
        version: null,
        kind: reach.locate(path) === 'outside' ? ('outside' as const) : ('missing' as const),
      })),
      ...released()
        .versions.filter(isWanted)
        .flatMap(({ file: path, version }): readonly UnopenedInArchive[] => {
          const { kind } = source(path);
          return kind === 'found' ? [] : [{ path, version, kind }];
        }),
    ],
    tilbudFolders,
    tilbudIn,
    tilbud: memory.perKey((id) => {
      const likely = `${folders.tilbud}/${id}`;
      const named = isTilbud(likely) ? tilbudIn(likely).value : null;
      return named?.id === id ? named : (allTilbud().value.find((tilbud) => tilbud.id === id) ?? null);
    }, Object.is),
    allTilbud,
    documentsIn: memory.perKey((folder) => markdownFiles(reach, folder), keptAs('dokumenter')),
    strayFiles: memory.once(
      () => markdownFiles(reach, folders.tilbud, [...tilbudFolders(), folders.skabeloner]),
      keptAs('hjemloese'),
    ),
    looseApprovals: (folder) =>
      folder === undefined
        ? [...new Set([folders.skabeloner, folders.tilbud])].flatMap(looseIn)
        : looseIn(folder),
    placeOf: (file) => placeOf(tidy(file), folders, isTilbud),
    source,
    isUnopened: memory.perKey((path) => isUnopened(reach, path), Object.is),
    read: reach.read,
    standards: () => ({ value: standardSet().value.standarder, findings: standardSet().findings }),
    standardSet: () => standardSet().value,
    fieldTypes: memory.once(() => {
      const folder = fieldTypeFolder[0];
      return folder === undefined ? { value: {}, findings: [] } : readFieldTypes(reach, folder);
    }),
    headerProfile: memory.once(() =>
      readHeaderProfile(host, reach, configuration.hovedblok, yaml.valueSpan(['hovedblok'])),
    ),
    table: (name) => tables[name](),
    wordList: memory.once(() => readWordList(reach, configuration.ordbog)),
    absolute: reach.absolute,
    touch: (paths) => touch(paths.map(reach.absolute)),
    letGo: (file) => {
      source.drop(file);
      letGo(reach.absolute(file));
    },
  };
}

function firstNamed(files: readonly string[], name: string | undefined): readonly string[] {
  if (name === undefined) return files;
  const isNamed = (file: string): boolean => baseName(file) === `${name}.md`;
  return [...files.filter(isNamed), ...files.filter((file) => !isNamed(file))];
}
