import type { Diagnostic } from '../core/diagnostic.ts';
import { countBySeverity } from './summary.ts';

/** The machine output of `lint`, version 1: one line of JSON. Its shape is fixed. */
export function jsonReport(diagnostics: readonly Diagnostic[], files: number): string {
  const findings = diagnostics.map(({ file, ruleId, severity, place, reason, note, expected, related }) => ({
    file,
    rule: ruleId,
    severity,
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    message: note === '' ? reason : `${reason} ${note}`,
    ...(expected[0] === undefined ? {} : { suggestion: expected[0] }),
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
  }));
  const { error, warning, info } = countBySeverity(diagnostics);
  return `${JSON.stringify({ version: 1, findings, summary: { files, errors: error, warnings: warning, infos: info } })}\n`;
}
