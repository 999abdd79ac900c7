import type { Finding } from '../core/finding.ts';
import { overlaps } from '../core/span.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

/**
 * The findings without those that say again what a more helpful one says of the same words (`Rule.yieldsTo`). Findings
 * of rules that are switched off must not be among them: a rule yields only to what is told.
 */
export function withoutEchoes<Found extends { readonly finding: Finding }>(
  findings: readonly Found[],
): readonly Found[] {
  return findings.filter(({ finding }) => {
    const { yieldsTo }: Rule = rules[finding.rule];
    return (
      !yieldsTo ||
      !findings.some((other) => yieldsTo.includes(other.finding.rule) && isAt(finding, other.finding))
    );
  });
}

function isAt({ at }: Finding, other: Finding): boolean {
  return at.file === other.at.file && overlaps(at.span, other.at.span);
}
