import { withoutCpr } from '../core/cpr.ts';
import type { Diagnostic, Fix } from '../core/diagnostic.ts';
import type { Finding } from '../core/finding.ts';
import type { LineIndex } from '../core/source.ts';
import { byCodeUnit } from '../core/text-order.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';
import { type SeverityContext, severityOf } from './severity.ts';

/** A finding in words and places that has no fingerprint yet. */
export type Presented = Omit<Diagnostic, 'fingerprint'>;

/**
 * Puts a finding into words and places: the message of its rule, lines and columns, severity. Null when the rule is
 * switched off. No word of it holds a personal number. `lines` finds lines and columns in a file.
 */
export function present(
  finding: Finding,
  context: SeverityContext,
  lines: (file: string) => LineIndex,
): Presented | null {
  const rule: Rule = rules[finding.rule];
  const usual = severityOf(rule, finding.at.file, context);
  const message = rule.messages[finding.message] ?? Object.values(rule.messages)[0];
  if (usual === null || !message) return null;
  const { suggestion } = finding;
  const severity = message.info ? 'info' : message.warning && usual === 'error' ? 'warning' : usual;
  return {
    file: finding.at.file,
    ruleId: finding.rule,
    source: 'skrivefelt',
    severity,
    fatal: { error: true, warning: false, info: null }[severity],
    // Whatever a rule quotes, a CPR number goes no further.
    reason: withoutCpr(fill(message.text, finding.data)),
    note: withoutCpr(fill(message.mend, finding.data).trim()),
    expected: suggestion === undefined || withoutCpr(suggestion) !== suggestion ? [] : [suggestion],
    fix: fixOf(finding, rule),
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
export function inReadingOrder<Found extends Presented>(diagnostics: readonly Found[]): readonly Found[] {
  return [...diagnostics].sort(
    (one, other) =>
      byCodeUnit(one.file, other.file) ||
      one.place.start.offset - other.place.start.offset ||
      byCodeUnit(one.ruleId, other.ruleId),
  );
}

/** A change is carried only where the rule, or the finding itself, says how sure it is. */
function fixOf({ at, suggestion, edit, fix }: Finding, rule: Rule): Fix | null {
  const kind = fix ?? rule.fix ?? 'ingen';
  const change = edit ?? (suggestion === undefined ? null : { span: at.span, text: suggestion });
  return kind === 'ingen' || change === null ? null : { kind, span: change.span, text: change.text };
}

function fill(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{([\p{L}\d-]+)\}/gu, (whole, name: string) => data[name] ?? whole);
}
