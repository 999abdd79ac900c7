import type { LoadedDocument } from '../pipeline.ts';
import { printable } from '../report/printable.ts';
import { UsageError } from './command.ts';

/** Throws `UsageError` for a document beyond all limits: what it holds is not known, which is another thing than nothing. */
export function demandReadInFull(document: LoadedDocument | null): void {
  if (!document?.document.excess) return;
  const file = printable(document.file);
  throw new UsageError(
    `»${file}« er for stor til at blive læst, så det vides ikke, hvad der står. Kør »skrivefelt lint ${file}«.`,
  );
}
