import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { jsonText } from '../core/json-text.ts';
import type { Point } from '../core/source.ts';
import { messageOf, type Report } from './report.ts';
import { PROGRAM_ADDRESS, ruleAddress } from './rule-address.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** Reviewdog's diagnostic format, for reviewdog and what reads it. Its columns count bytes of UTF-8. */
export function rdjsonReport({ diagnostics, path, lineOf }: Report): string {
  const list = diagnostics.map((found) => ({
    message: messageOf(found),
    location: location(found.file, found.place),
    severity: SEVERITIES[found.severity],
    code: { value: found.ruleId, url: ruleAddress(found.ruleId) },
    ...(found.expected[0] === undefined
      ? {}
      : { suggestions: [{ range: range(found.file, found.place), text: found.expected[0] }] }),
    ...(found.related.length === 0
      ? {}
      : {
          related_locations: found.related.map((other) => ({
            message: other.message,
            location: location(other.file, other.place),
          })),
        }),
  }));
  const source = { name: 'skrivefelt', url: PROGRAM_ADDRESS };
  return `${jsonText({ source, diagnostics: list }, 2)}\n`;

  function location(file: string, place: Diagnostic['place']): object {
    return { path: path(file), range: range(file, place) };
  }

  function range(file: string, { start, end }: Diagnostic['place']): object {
    return { start: position(file, start), end: position(file, end) };
  }

  function position(file: string, { line, column }: Point): object {
    const before = (lineOf(file, line) ?? '').slice(0, column - 1);
    return { line, column: new TextEncoder().encode(before).length + 1 };
  }
}
