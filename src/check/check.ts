import type { Finding } from '../core/finding.ts';
import type { RuleId } from '../core/rule-ids.ts';
import { checkAnswers } from './answers.ts';
import type { DocumentUnderCheck } from './document-under-check.ts';
import { rules } from './registry.ts';
import type { DataFileUnderCheck, Report, Rule } from './rule.ts';

const RULES = Object.entries<Rule>(rules);
/** The rules that look at a document beyond all limits. */
const BEYOND: ReadonlySet<string> = new Set(['dokument-for-stort', 'fil-kodning']);

/** Runs every rule that looks for itself over one document, and holds its answers against the template. */
export function checkDocument(document: DocumentUnderCheck): readonly Finding[] {
  // What has not been read as Markdown cannot be checked as such, and says so itself.
  if (document.document.excess)
    return findingsOf(document.file, (rule, report) => BEYOND.has(rule.id) && rule.check?.(document, report));
  return [
    ...checkAnswers(document),
    ...findingsOf(document.file, (rule, report) => rule.check?.(document, report)),
  ];
}

/** Runs the rules on personal data, leaks and law over the text of a data file. */
export function checkDataFile(file: DataFileUnderCheck): readonly Finding[] {
  return findingsOf(file.source.file, (rule, report) => rule.checkData?.(file, report));
}

function findingsOf(file: string, run: (rule: Rule, report: (found: Report) => void) => void): Finding[] {
  const findings: Finding[] = [];
  for (const [id, rule] of RULES) {
    run(rule, ({ span, message = 'default', data = {}, at, ...rest }) => {
      findings.push({ rule: id as RuleId, message, data, at: at ?? { file, span }, ...rest });
    });
  }
  return findings;
}
