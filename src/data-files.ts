import { checkDataFile } from './check/check.ts';
import { configuredRules } from './check/configured-rules.ts';
import type { Library } from './check/document-under-check.ts';
import { unclearApprovers } from './check/unclear-approvers.ts';
import type { Finding } from './core/finding.ts';
import { FILE_START } from './core/span.ts';
import { TABLE_NAMES } from './model/tables.ts';
import { readYaml } from './parse/yaml.ts';
import { CONFIGURATION_FILE } from './read/configuration.ts';
import { pathProblem } from './read/path-problem.ts';
import { tidy } from './read/paths.ts';
import { TILBUD_FILE } from './read/tilbud.ts';
import type { Workspace } from './read/workspace.ts';

/** What is wrong with the data files of a workspace: with what they say, and with the words in them. */
export interface DataFiles {
  /** Of all of them but the approvals that belong to documents; and what cannot be opened of the newest released versions. */
  findings(): readonly Finding[];
  /** Of the master data in a tilbud's folder, and the approvals there that belong to no document. */
  ofTilbud(folder: string): readonly Finding[];
  /** What rules on personal data, leaks and law say of the text of one; nothing of one that cannot be read. */
  inText(file: string): readonly Finding[];
}

/** The data files of a workspace. */
export function dataFilesOf(workspace: Workspace, library: Library): DataFiles {
  const inText = (file: string): readonly Finding[] => {
    const read = workspace.source(file);
    if (read.kind !== 'found') return [];
    const { source } = read;
    return checkDataFile({ source, library, yaml: () => readYaml(source.text) });
  };
  return {
    findings: () => {
      const tilbud = workspace.tilbudFolders().map(masterData);
      return [
        ...inData(workspace),
        ...workspace.looseApprovals(),
        ...library
          .unopenedReleases()
          .map(({ path, kind }) => pathProblem(kind, path, path, FILE_START, 'adgang')),
        ...[...sharedFiles(workspace), ...tilbud].flatMap(inText),
      ];
    },
    ofTilbud: (folder) => [
      ...workspace.tilbudIn(folder).findings,
      ...workspace.looseApprovals(folder),
      ...inText(masterData(folder)),
    ],
    inText,
  };
}

function masterData(folder: string): string {
  return `${folder}/${TILBUD_FILE}`;
}

/** The files whose words are looked at besides those of the tilbud. */
function sharedFiles({ configuration }: Workspace): readonly string[] {
  const { standarder } = configuration;
  return standarder === undefined ? [CONFIGURATION_FILE] : [CONFIGURATION_FILE, tidy(standarder)];
}

function inData(workspace: Workspace): readonly Finding[] {
  return [
    ...workspace.configurationFindings(),
    ...configuredRules(CONFIGURATION_FILE, workspace.configurationYaml),
    ...unclearApprovers(CONFIGURATION_FILE, workspace.configurationYaml),
    ...workspace.allTilbud().findings,
    ...workspace.standards().findings,
    ...workspace.fieldTypes().findings,
    ...workspace.headerProfile().findings,
    ...TABLE_NAMES.flatMap((name) => workspace.table(name).findings),
  ];
}
