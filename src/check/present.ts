import { withoutCpr } from '../core/cpr.ts';
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { Finding } from '../core/finding.ts';
import type { LineIndex } from '../core/source.ts';
import { byCodeUnit } from '../core/text-order.ts';
import type { RuleSetting, Status } from '../model/data.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

/** What decides the severity of a finding. */
export interface SeverityContext {
  /** `regler` of the configuration. */
  readonly settings: Readonly<Record<string, RuleSetting>>;
  /** Status of the document that the finding is about; null for other files. */
  readonly status: Status | null;
}

/**
 * Puts a finding into words and places: the message of its rule, lines and columns, severity. Null when the rule is
 * switched off. No word of it holds a personal number. `lines` finds lines and columns in a file.
 */
export function present(
  finding: Finding,
  context: SeverityContext,
  lines: (file: string) => LineIndex,
): Diagnostic | null {
  const rule: Rule = rules[finding.rule];
  const usual = severityOf(rule, context);
  const message = rule.messages[finding.message] ?? Object.values(rule.messages)[0];
  if (usual === null || !message) return null;
  const atMost = message.warning && usual === 'error' ? 'warning' : usual;
  const severity = message.info ? 'info' : atMost;
  return {
    file: finding.at.file,
    ruleId: finding.rule,
    source: 'skrivefelt',
    severity,
    fatal: { error: true, warning: false, info: null }[severity],
    reason: withoutCpr(fill(message.text, finding.data)),
    note: withoutCpr(fill(message.mend, finding.data).trim()),
    expected: finding.suggestion === undefined ? [] : [withoutCpr(finding.suggestion)],
    place: lines(finding.at.file).place(finding.at.span),
    url: `docs/regler/${finding.rule}.md`,
    related: (finding.related ?? []).map(({ at, message: text }) => ({
      file: at.file,
      place: lines(at.file).place(at.span),
      message: withoutCpr(text),
    })),
  };
}

/** Sorts diagnostics as one reads: by file, then place, then rule. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (one, other) =>
      byCodeUnit(one.file, other.file) ||
      one.place.start.offset - other.place.start.offset ||
      byCodeUnit(one.ruleId, other.ruleId),
  );
}

function severityOf(rule: Rule, { settings, status }: SeverityContext): Severity | null {
  const setting = settings[rule.id] ?? rule.severity;
  if (setting === 'fra') return null;
  const severity = SEVERITIES[setting];
  // What is not written yet is no fault in a draft, and not yet one while a text is out for hearing.
  if (rule.completeness && status === 'kladde') return 'info';
  if (rule.completeness && status === 'hoering' && severity === 'error') return 'warning';
  return severity;
}

const SEVERITIES: Readonly<Record<Exclude<RuleSetting, 'fra'>, Severity>> = {
  fejl: 'error',
  advarsel: 'warning',
  info: 'info',
};

function fill(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{([\p{L}\d-]+)\}/gu, (whole, name: string) => data[name] ?? whole);
}
