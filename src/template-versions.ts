import { keptAs } from './core/same.ts';
import type { FrontMatterData } from './model/data.ts';
import type { RegionalHead } from './model/standing.ts';
import type { Template } from './model/template.ts';
import type { ArchivedVersion } from './read/document-place.ts';
import type { Workspace } from './read/workspace.ts';
import { compareVersions, newest } from './version/version-order.ts';

/** A template and the file that it stands in. */
export interface FoundTemplate {
  readonly file: string;
  readonly template: Template;
}

/** Which versions of a template there are, and which of them is meant. */
export interface TemplateVersions {
  /** The version outside the archive; null when there is none. */
  current(id: string): FoundTemplate | null;
  /** One version, outside the archive or in it; null when it is not there. */
  at(id: string, version: string): FoundTemplate | null;
  /** One version as it stands in the archive; null when it is not there. */
  archived(id: string, version: string): FoundTemplate | null;
  /** The newest version in the archive; null before the first release. */
  released(id: string): FoundTemplate | null;
  /** File of the newest version in the archive, which is not read for it. */
  releasedFile(id: string): string | null;
  /** The newest version that is in force: the present one when it is `klar`, else an archived one. */
  inForce(id: string): FoundTemplate | null;
  /** File of the version in force; only heads are read for it. */
  fileInForce(id: string): string | null;
  /** All versions: the present one, then the archived. */
  all(id: string): readonly Template[];
}

/**
 * The versions of a workspace's templates. Which one is meant seldom changes when one of them does, so what follows
 * from the answer need not be made again. `front` and `template` give a file's front matter and its template.
 */
export function templateVersionsOf(
  workspace: Workspace,
  front: (file: string) => FrontMatterData | null,
  template: (file: string) => FoundTemplate | null,
): TemplateVersions {
  const { memory } = workspace;
  const head = memory.perKey((id): RegionalHead | null => {
    for (const file of workspace.templateFiles(id)) {
      const value = front(file);
      if (value?.niveau === 'regional' && value.id === id) return { file, front: value };
    }
    return null;
  }, keptAs('skabelonhoved'));
  const current = memory.perKey((id): FoundTemplate | null => {
    const found = head(id);
    return found && template(found.file);
  }, Object.is);
  const archivedFile = memory.perKey((choice): string | null => {
    const found = workspace.archivedVersions().find(({ id, version }) => `${id}@${version}` === choice);
    return found?.file ?? null;
  }, keptAs('arkivfil'));
  const archived = memory.perKey((choice): FoundTemplate | null => {
    const file = archivedFile(choice);
    return file === null ? null : template(file);
  }, Object.is);
  const lastArchived = memory.perKey(
    (id): ArchivedVersion | null =>
      newest(
        workspace.archivedVersions().filter((one) => one.id === id),
        ({ version }) => version,
      ),
    keptAs('senest-arkiveret'),
  );
  const at = memory.perKey((choice): FoundTemplate | null => {
    const [id = '', version = ''] = choice.split('@');
    const present = current(id);
    return present?.template.front.version === version ? present : archived(choice);
  }, Object.is);
  /** The archive is only read when its file names promise something newer. */
  const fileInForce = memory.perKey((id): string | null => {
    const present = head(id);
    const ready = present?.front.status === 'klar' ? present : null;
    const last = lastArchived(id);
    if (ready && (!last || compareVersions(last.version, ready.front.version) <= 0)) return ready.file;
    return last?.file ?? ready?.file ?? null;
  }, keptAs('gaeldende'));
  return {
    current,
    at: (id, version) => at(`${id}@${version}`),
    archived: (id, version) => archived(`${id}@${version}`),
    released: memory.perKey((id) => {
      const last = lastArchived(id);
      return last && template(last.file);
    }, Object.is),
    releasedFile: (id) => lastArchived(id)?.file ?? null,
    inForce: memory.perKey((id) => {
      const file = fileInForce(id);
      return file === null ? null : template(file);
    }, Object.is),
    fileInForce,
    all: (id) => {
      const old = workspace.archivedVersions().filter((one) => one.id === id);
      return [current(id), ...old.map(({ file }) => template(file))].flatMap(
        (found) => found?.template ?? [],
      );
    },
  };
}
