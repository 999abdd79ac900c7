import type { Finding } from '../core/finding.ts';
import type { RuleId } from '../core/rule-ids.ts';
import { checkAnswers } from './answers.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

/** Runs every rule that looks for itself over one document, and holds its answers against the template. */
export function checkDocument(document: DocumentUnderCheck): readonly Finding[] {
  const findings: Finding[] = [...checkAnswers(document)];
  for (const [id, rule] of Object.entries<Rule>(rules)) {
    rule.check?.(document, ({ span, message = 'default', data = {}, at, ...rest }) => {
      findings.push({
        rule: id as RuleId,
        message,
        data,
        at: at ?? { file: document.file, span },
        ...rest,
      });
    });
  }
  return findings;
}
