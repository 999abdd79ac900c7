import type { Severity } from '../core/diagnostic.ts';
import { jsonText } from '../core/json-text.ts';
import { messageOf, type Report } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report: a JSON list that GitLab shows in a merge request. */
export function gitlabReport({ diagnostics, path }: Report): string {
  const issues = diagnostics.map((found) => ({
    description: messageOf(found),
    check_name: found.ruleId,
    fingerprint: found.fingerprint,
    severity: SEVERITIES[found.severity],
    location: {
      path: path(found.file),
      lines: { begin: found.place.start.line, end: found.place.end.line },
    },
  }));
  return `${jsonText(issues, 2)}\n`;
}
