import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { messageOf, type Report } from './report.ts';
import { countBySeverity } from './summary.ts';

const WORDS: Readonly<Record<Severity, string>> = { error: 'fejl', warning: 'advarsel', info: 'oplysning' };

/**
 * JUnit's XML, which most build servers show: a suite for each file and a test for each finding. Errors are failures;
 * warnings and information are skipped tests, which show and do not fail. A file without findings is a test that passed.
 */
export function junitReport({ diagnostics, files, path }: Report): string {
  const all = [...new Set([...files, ...diagnostics.map(({ file }) => file)])];
  const suites = all.map((file) => {
    const own = diagnostics.filter((found) => found.file === file);
    const name = attribute(path(file));
    const cases =
      own.length === 0
        ? [`    <testcase classname="${name}" name="skrivefelt lint"/>`]
        : own.map((found) => testcase(found, name));
    return [`  <testsuite name="${name}" ${counts(own, cases.length)}>`, ...cases, '  </testsuite>'].join(
      '\n',
    );
  });
  const tests = all.reduce(
    (sum, file) => sum + Math.max(1, diagnostics.filter((found) => found.file === file).length),
    0,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="skrivefelt" ${counts(diagnostics, tests)}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function counts(found: readonly Diagnostic[], tests: number): string {
  const { error, warning, info } = countBySeverity(found);
  return `tests="${tests}" failures="${error}" errors="0" skipped="${warning + info}"`;
}

function testcase(found: Diagnostic, file: string): string {
  const { line, column } = found.place.start;
  const name = attribute(`${found.ruleId} ${line}:${column}`);
  const message = attribute(`${WORDS[found.severity]}: ${messageOf(found)}`);
  const outcome =
    found.severity === 'error'
      ? `<failure type="${found.ruleId}" message="${message}">${file}:${line}:${column}</failure>`
      : `<skipped message="${message}"/>`;
  return `    <testcase classname="${file}" name="${name}" file="${file}" line="${line}">${outcome}</testcase>`;
}

/** Text for an attribute or an element. XML 1.0 cannot hold most control characters at all, escaped or not. */
function attribute(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
