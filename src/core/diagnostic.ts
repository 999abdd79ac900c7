import type { Edit, FixKind } from './edit.ts';
import type { RuleId } from './rule-ids.ts';
import type { Point } from './source.ts';

/** How serious a finding is. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A finding as people and tools read it; the one type that CLI, reports and editors share.
 * The field names are vfile-message's (`reason`, `place`, `ruleId`, `source`, `fatal`, `note`, `expected`, `url`),
 * so a diagnostic can be handed to any unified reporter as it is.
 */
export interface Diagnostic {
  /** Path relative to the workspace root, with `/`. */
  readonly file: string;
  readonly ruleId: RuleId;
  readonly source: 'skrivefelt';
  readonly severity: Severity;
  /** vfile-message's severity: true = error, false = warning, null = info. */
  readonly fatal: boolean | null;
  /** What is wrong, one Danish sentence. */
  readonly reason: string;
  /** How to mend it, one or two Danish sentences. */
  readonly note: string;
  /** Replacement texts for `place`; empty when there is no certain one. */
  readonly expected: readonly string[];
  /** The change of `file` that mends it; null when a person must. Its span is in offsets, and may differ from `place`. */
  readonly fix: Fix | null;
  readonly place: { readonly start: Point; readonly end: Point };
  /** Path of the rule's page in the package, e.g. `docs/regler/raa-html.md`. */
  readonly url: string;
  readonly related: readonly RelatedDiagnostic[];
  /**
   * What makes it the same finding next time, though lines are inserted and headings renumbered: 32 hexadecimal digits,
   * unique in a run. Code scanning services and the baseline know findings by it.
   */
  readonly fingerprint: string;
}

/** A second place of a diagnostic. */
export interface RelatedDiagnostic {
  readonly file: string;
  readonly place: { readonly start: Point; readonly end: Point };
  readonly message: string;
}

/** A change that a program can make. */
export interface Fix extends Edit {
  readonly kind: FixKind;
}

/** A finding that a comment in the text has taken away. */
export interface SuppressedDiagnostic extends Diagnostic {
  /** Why, in the author's own words, and where they stand (in `file`). */
  readonly suppression: {
    readonly reason: string;
    readonly place: { readonly start: Point; readonly end: Point };
  };
}
