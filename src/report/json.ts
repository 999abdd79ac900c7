import type { Diagnostic, SuppressedDiagnostic } from '../core/diagnostic.ts';
import { jsonText } from '../core/json-text.ts';
import { countBySeverity } from './summary.ts';

/**
 * The machine output of `lint`, version 1: one line of JSON. Its shape is fixed; `suppressed` is there only when
 * comments in the texts have taken findings away, and `fix` only where a program can mend a finding.
 */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  files: number,
  suppressed: readonly SuppressedDiagnostic[] = [],
): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  return `${jsonText({
    version: 1,
    findings: diagnostics.map(entry),
    ...(suppressed.length === 0
      ? {}
      : {
          suppressed: suppressed.map((found) => ({
            ...entry(found),
            justification: found.suppression.reason,
          })),
        }),
    summary: { files, errors: error, warnings: warning, infos: info },
  })}\n`;
}

function entry({ file, ruleId, severity, place, reason, note, expected, fix, related }: Diagnostic) {
  return {
    file,
    rule: ruleId,
    severity,
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    message: note === '' ? reason : `${reason} ${note}`,
    ...(expected[0] === undefined ? {} : { suggestion: expected[0] }),
    ...(fix === null
      ? {}
      : { fix: { kind: fix.kind, start: fix.span.start, end: fix.span.end, text: fix.text } }),
    ...(related.length === 0
      ? {}
      : {
          related: related.map((other) => ({
            file: other.file,
            line: other.place.start.line,
            column: other.place.start.column,
            message: other.message,
          })),
        }),
  };
}
