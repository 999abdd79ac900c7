import type { Finding } from '../core/finding.ts';
import { FILE_START } from '../core/span.ts';
import { sidecarOf } from './document-place.ts';
import { type Folder, foldersIn } from './folder-walk.ts';
import type { Reach } from './reach.ts';

const DOCUMENT = /\.md$/i;
/** A file of approvals by its name, also one that somebody or another program has named a little differently. */
const SIDECAR = /(?:\.md)?\.godkendelser?(?:\.ya?ml)+$/i;

/** What the path of a document and that of its approvals have in common; null for any other file. */
export function approvalStem(file: string): string | null {
  const stem = file.replace(SIDECAR, '').replace(DOCUMENT, '');
  return stem === file ? null : stem;
}

/**
 * Findings for files of approvals, in a folder and its subfolders, that no document is approved by, for none beside them
 * has exactly their name: it was renamed, moved or deleted, and its approvals are gone without a word.
 */
export function looseApprovals(reach: Reach, folder: string): readonly Finding[] {
  return foldersIn(reach, folder).flatMap(looseIn);
}

function looseIn({ path, names }: Folder): readonly Finding[] {
  const sidecars = names.filter((name) => SIDECAR.test(name));
  if (sidecars.length === 0) return [];
  const documents = names.filter((name) => DOCUMENT.test(name));
  const used = new Set(documents.map(sidecarOf));
  return sidecars.flatMap((name): readonly Finding[] => {
    if (used.has(name)) return [];
    const document = name.replace(SIDECAR, '.md');
    const alike = documents.find((other) => folded(other) === folded(document));
    const at = { file: `${path}/${name}`, span: FILE_START };
    if (alike === undefined)
      return [{ rule: 'godkendelse-ugyldig', message: 'loes', data: { dokument: document }, at }];
    const navn = sidecarOf(alike);
    // Where the document has its approvals, this is a copy that somebody has put aside.
    if (names.includes(navn)) return [];
    return [{ rule: 'godkendelse-ugyldig', message: 'navn', data: { dokument: alike, navn }, at }];
  });
}

/** Names that a reader cannot tell apart: a Mac composes letters in another way, and other programs mind no capitals. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
