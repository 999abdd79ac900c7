import type { Finding } from '../core/finding.ts';
import { grouped } from '../core/grouped.ts';
import { overlapTest } from '../core/overlap-test.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

/**
 * The findings without those that say again what a more helpful one says of the same words (`Rule.yieldsTo`). Findings
 * of rules that are switched off must not be among them: a rule yields only to what is told.
 */
export function withoutEchoes<Found extends { readonly finding: Finding }>(
  findings: readonly Found[],
): readonly Found[] {
  const places = grouped(findings, ({ finding: { rule, at } }) => keyOf(rule, at.file));
  const tests = new Map(
    [...places].map(([key, own]) => [key, overlapTest(own.map(({ finding }) => finding.at.span))]),
  );
  return findings.filter(({ finding: { rule, at } }) => {
    const { yieldsTo = [] }: Rule = rules[rule];
    return !yieldsTo.some((other) => tests.get(keyOf(other, at.file))?.(at.span));
  });
}

function keyOf(rule: string, file: string): string {
  return `${rule} ${file}`;
}
