import type { Diagnostic, SuppressedDiagnostic } from '../core/diagnostic.ts';
import type { RuleDescription } from '../core/rule-description.ts';
import type { RuleId } from '../core/rule-ids.ts';

/** What lint found, with what the reports for machines need to tell it. */
export interface Report {
  /** In reading order. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the texts have taken away, for formats that tell of it. */
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** How many findings are in the baseline and not among the others. */
  readonly old: number;
  /** Documents checked, as the workspace knows them. */
  readonly files: readonly string[];
  /**
   * A file as the service that reads the report knows it: relative to the repository, with `/`, not encoded. Absolute
   * for a file that stands outside it.
   */
  readonly path: (file: string) => string;
  /** The text of a line (1-based) of a file; undefined when there is no such line. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly rule: (id: RuleId) => RuleDescription;
  /** Version of the program. */
  readonly version: string;
}

/** What is wrong and how to mend it, on one line. */
export function messageOf({ reason, note }: Pick<Diagnostic, 'reason' | 'note'>): string {
  return note === '' ? reason : `${reason} ${note}`;
}
