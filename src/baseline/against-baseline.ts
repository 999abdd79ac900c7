import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { BaselineEntry } from './baseline-file.ts';

/** What decides how findings and a baseline are held against each other. */
export interface Measure {
  /** Rules that lint tells of whatever the baseline says. */
  readonly isUnsuppressible: (rule: Diagnostic['ruleId']) => boolean;
  /** Whether everything that can be found in a file was looked for. */
  readonly wasChecked: (file: string) => boolean;
  /** Whether a file that was looked for could not be read, so that nothing is known of what it holds. */
  readonly isUnread: (file: string) => boolean;
}

/** Findings held against a baseline. */
export interface AgainstBaseline {
  /** Findings that the baseline does not know, or knew as less serious, or may not hold; in the order given. */
  readonly fresh: readonly Diagnostic[];
  /** Findings that it knows. */
  readonly known: readonly Diagnostic[];
  /** Entries whose finding is gone: mended, or its rule may not stand in a baseline. */
  readonly stale: readonly BaselineEntry[];
  /** Entries whose file could not be read: nobody knows whether they are mended. They are among those kept. */
  readonly unseen: readonly BaselineEntry[];
  /** The other entries; one whose finding has become less serious says so. */
  readonly kept: readonly BaselineEntry[];
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Holds findings against a baseline. */
export function againstBaseline(
  diagnostics: readonly Diagnostic[],
  entries: readonly BaselineEntry[],
  { isUnsuppressible, wasChecked, isUnread }: Measure,
): AgainstBaseline {
  const accepted = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const isKnown = ({ fingerprint, ruleId, severity }: Diagnostic): boolean => {
    const entry = accepted.get(fingerprint);
    return entry !== undefined && !isUnsuppressible(ruleId) && RANKS[severity] <= RANKS[entry.severity];
  };
  const present = new Map(
    diagnostics
      .filter(({ ruleId }) => !isUnsuppressible(ruleId))
      .map(({ fingerprint, severity }) => [fingerprint, severity]),
  );
  const isGone = ({ fingerprint, file }: BaselineEntry): boolean =>
    !present.has(fingerprint) && wasChecked(file);
  const unseen = new Set(entries.filter((entry) => isGone(entry) && isUnread(entry.file)));
  const isStale = (entry: BaselineEntry): boolean => isGone(entry) && !unseen.has(entry);
  return {
    fresh: diagnostics.filter((found) => !isKnown(found)),
    known: diagnostics.filter(isKnown),
    stale: entries.filter(isStale),
    unseen: [...unseen],
    kept: entries
      .filter((entry) => !isStale(entry))
      .map((entry) => {
        const severity = present.get(entry.fingerprint) ?? entry.severity;
        return RANKS[severity] < RANKS[entry.severity] ? { ...entry, severity } : entry;
      }),
  };
}
