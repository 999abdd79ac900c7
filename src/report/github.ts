import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { messageOf, type Report } from './report.ts';
import { summaryLine } from './summary.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** GitHub's workflow commands, which become remarks on the lines of a pull request; in the log one group for each file. */
export function githubReport({ diagnostics, suppressed, old, files, path }: Report): string {
  const touched = [...new Set(diagnostics.map(({ file }) => file))];
  const groups = touched.flatMap((file) => {
    const own = diagnostics.filter((found) => found.file === file);
    return [
      `::group::${escaped(`${path(file)} (${own.length})`)}`,
      ...own.map((found) => command(found, path(file))),
      '::endgroup::',
    ];
  });
  const checked = { files: files.length, suppressed: suppressed.length, old };
  return `${[...groups, summaryLine(diagnostics, checked)].join('\n')}\n`;
}

function command(found: Diagnostic, file: string): string {
  const { start, end } = found.place;
  const properties: Readonly<Record<string, string | number>> = {
    file,
    line: start.line,
    // GitHub refuses columns for what runs over several lines.
    ...(start.line === end.line
      ? { col: start.column, endLine: end.line, endColumn: end.column }
      : { endLine: end.line }),
    title: found.ruleId,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${COMMANDS[found.severity]} ${list.join(',')}::${escaped(messageOf(found))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
