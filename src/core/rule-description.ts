import type { Severity } from './diagnostic.ts';
import type { RuleId } from './rule-ids.ts';

/** A rule as reports and the terminal tell of it. All texts are Danish. */
export interface RuleDescription {
  readonly id: RuleId;
  /** As the rule has it, before the configuration changes it. */
  readonly severity: Severity;
  /** What it says, in one line; `…` stands for what differs from finding to finding. */
  readonly summary: string;
  /** Why the rule exists. */
  readonly why: string;
  /** The rule's page in Markdown; null when the package has none. */
  readonly page: string | null;
  /** Whether lint tells of it whatever a comment or the baseline says. */
  readonly unsuppressible: boolean;
}
