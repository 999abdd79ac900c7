import type { Severity } from '../core/diagnostic.ts';
import { matchesGlob } from '../core/glob.ts';
import type { RuleException, RuleSetting, RuleSettings, Status } from '../model/data.ts';
import type { Rule } from './rule.ts';

/** What decides the severity of a finding, beside its rule and its file. */
export interface SeverityContext {
  /** `regler` of the configuration. */
  readonly settings: RuleSettings;
  /** `undtagelser` of the configuration, in order. */
  readonly exceptions: readonly RuleException[];
  /** Status of the document that the finding is about; null for other files. */
  readonly status: Status | null;
}

/**
 * How serious a finding of a rule is in a file; null when the rule is switched off there. The last exception that fits
 * the file and its status counts; without one `regler`; without that the rule's own severity. What a configuration may
 * not say (`allowedSetting`) is not heard.
 */
export function severityOf(rule: Rule, file: string, context: SeverityContext): Severity | null {
  const { settings, exceptions, status } = context;
  const exception = exceptions.findLast(
    (one) => one.regler[rule.id] !== undefined && fits(one, file, status),
  );
  const setting = allowedSetting(rule, exception?.regler[rule.id] ?? settings[rule.id] ?? rule.severity);
  if (setting === 'fra') return null;
  const severity = SEVERITIES[setting];
  // Who names the status of a document has said what is to hold in it.
  if (exception?.status) return severity;
  // What is not written yet is no fault in a draft, and not yet one while a text is out for hearing.
  if (rule.completeness && status === 'kladde') return 'info';
  if (rule.completeness && status === 'hoering' && severity === 'error') return 'warning';
  return severity;
}

/**
 * The setting that counts when a configuration asks for one: a rule about leaks is never less than it is, one that
 * estimates never an error.
 */
export function allowedSetting(rule: Rule, asked: RuleSetting): RuleSetting {
  if (rule.unsuppressible && RANK[asked] < RANK[rule.severity]) return rule.severity;
  return rule.heuristic && asked === 'fejl' ? 'advarsel' : asked;
}

function fits({ stier, status: statuses }: RuleException, file: string, status: Status | null): boolean {
  if (stier && !stier.some((pattern) => matchesGlob(pattern, file))) return false;
  return !statuses || (status !== null && statuses.includes(status));
}

const RANK: Readonly<Record<RuleSetting, number>> = { fra: 0, info: 1, advarsel: 2, fejl: 3 };

const SEVERITIES: Readonly<Record<Exclude<RuleSetting, 'fra'>, Severity>> = {
  fejl: 'error',
  advarsel: 'warning',
  info: 'info',
};
