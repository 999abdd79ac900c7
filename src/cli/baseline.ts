import { type AgainstBaseline, againstBaseline } from '../baseline/against-baseline.ts';
import { BASELINE_FILE, type BaselineEntry, readBaseline } from '../baseline/baseline-file.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { rulebookOf } from '../rulebook.ts';
import { UsageError } from './command.ts';

/** What says that a document was not read, though it was opened. */
const BEYOND_LIMITS = 'dokument-for-stort';

/** The entries of a workspace's baseline; null when it has none. Throws `UsageError` when it cannot be opened or read. */
export function openBaseline({ workspace }: Project): readonly BaselineEntry[] | null {
  const file = workspace.read(BASELINE_FILE);
  if (file.kind !== 'found') {
    if (!workspace.isUnopened(BASELINE_FILE)) return null;
    throw new UsageError(
      `Grundlinjen »${BASELINE_FILE}« kan ikke åbnes. Se efter, at det er en fil, som du har adgang til at læse.`,
    );
  }
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
  const beyond = new Set(diagnostics.flatMap(({ ruleId, file }) => (ruleId === BEYOND_LIMITS ? [file] : [])));
  return againstBaseline(diagnostics, entries, {
    isUnsuppressible,
    wasChecked: (file) => checked?.has(file) ?? true,
    isUnread: (file) => beyond.has(file) || workspace.isUnopened(file),
  });
}
