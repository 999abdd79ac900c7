import { approvalStem } from './loose-approvals.ts';
import type { Workspace } from './workspace.ts';

/**
 * Where approvals that belong to no document are told of, for a changed document or file of approvals that has to do with
 * some: the folder of a tilbud; null among the templates, where they are told of with the whole workspace. Empty for any
 * other file.
 */
export function foldersLosingApprovals(file: string, workspace: Workspace): readonly (string | null)[] {
  const stem = approvalStem(file);
  if (stem === null) return [];
  const place = workspace.placeOf(file);
  const folder = place.kind === 'local' ? place.folder : null;
  const loose = workspace.looseApprovals(folder ?? undefined);
  return loose.some(({ at }) => approvalStem(at.file) === stem) ? [folder] : [];
}
