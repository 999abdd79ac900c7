import { type AgainstBaseline, againstBaseline } from '../baseline/against-baseline.ts';
import { BASELINE_FILE, type BaselineEntry, readBaseline } from '../baseline/baseline-file.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { rulebookOf } from '../rulebook.ts';
import { UsageError } from './command.ts';

/** The entries of a workspace's baseline; null when it has none. Throws `UsageError` when it cannot be read. */
export function openBaseline({ workspace }: Project): readonly BaselineEntry[] | null {
  const file = workspace.read(BASELINE_FILE);
  if (file.kind !== 'found') return null;
  const read = readBaseline(file.bytes);
  if (read.ok) return read.entries;
  throw new UsageError(
    `Grundlinjen »${BASELINE_FILE}« kan ikke læses fra linje ${read.line}. Hent den forrige udgave frem, eller slet filen, og kør »skrivefelt baseline« igen.`,
  );
}

/** Findings held against the baseline. `files` are the documents that were checked; null for the whole workspace. */
export function measured(
  diagnostics: readonly Diagnostic[],
  entries: readonly BaselineEntry[],
  files: readonly string[] | null,
  { workspace }: Project,
): AgainstBaseline {
  const { isUnsuppressible } = rulebookOf(workspace.host);
  const checked = files && new Set(files);
  return againstBaseline(diagnostics, entries, {
    isUnsuppressible,
    wasChecked: (file) => checked?.has(file) ?? true,
  });
}
