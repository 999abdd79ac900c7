import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { mend } from '../../src/mend.ts';
import { openProject } from '../../src/pipeline.ts';
import { loadSpeller } from '../../src/read/hunspell.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import type { ExpectedFinding, LintCase } from './cases.ts';

/** Only a workspace that asks for it is worth the third of a second that loading the dictionary takes. */
const SPELLS = /^stavning: ja$/m;
/** The dictionary looks for suggestions for a quarter of a second, and on a busy machine it then has none. */
const SUGGESTED: Readonly<Record<string, string>> = { Lejlighedren: 'Lejligheden' };

/** The day on which the cases are linted. */
const TODAY = '2026-11-22';

/** Lints the workspace of a case through the public door. */
export async function lintCase({ files }: LintCase): Promise<readonly Diagnostic[]> {
  const speller = SPELLS.test(String(files['skrivefelt.yaml'])) ? await loadSpeller() : null;
  const suggest = (word: string): readonly string[] => [SUGGESTED[word] ?? []].flat();
  const opened = openProject(memoryHost(files), MEMORY_ROOT, {
    today: TODAY,
    ...(speller ? { speller: { ...speller, suggest } } : {}),
  });
  if (!opened.ok) throw new Error(opened.message);
  return opened.project.lint();
}

/** The files of a case as they are after their fixes, and after the fixes of what then is left: path → text. */
export function mendCase(
  { files }: LintCase,
  unsure: boolean,
): { readonly once: ReadonlyMap<string, string>; readonly twice: ReadonlyMap<string, string> } {
  const opened = openProject(memoryHost(files), MEMORY_ROOT);
  if (!opened.ok) throw new Error(opened.message);
  const mended = mend(opened.project, { unsure, approvedToo: true });
  const again = mend(mended.project, { unsure, approvedToo: true });
  const once = new Map(mended.changed.map(({ file, after }) => [file, after]));
  return {
    once,
    twice: new Map([...once, ...again.changed.map(({ file, after }) => [file, after] as const)]),
  };
}

const SEVERITY = { error: 'fejl', warning: 'advarsel', info: 'info' } as const;

/** Findings as lines that can be compared: file, place, rule, and severity and words where the case asks for them. */
export function compared(
  expected: readonly ExpectedFinding[],
  actual: readonly Diagnostic[],
): { readonly expected: readonly string[]; readonly actual: readonly string[] } {
  const rest = [...expected];
  const lines = actual.map((diagnostic) => {
    const at = rest.findIndex((one) => isThatOf(one, diagnostic));
    const [wanted] = at < 0 ? [undefined] : rest.splice(at, 1);
    return wanted ? lineOf(wanted) : actualLine(diagnostic);
  });
  return { expected: expected.map(lineOf).sort(), actual: lines.sort() };
}

function isThatOf({ file, rule, start, end, words, severity }: ExpectedFinding, found: Diagnostic): boolean {
  const { place } = found;
  return (
    file === found.file &&
    rule === found.ruleId &&
    start === place.start.offset &&
    end === place.end.offset &&
    (severity === null || severity === SEVERITY[found.severity]) &&
    `${found.reason} ${found.note}`.includes(words)
  );
}

function lineOf({ file, rule, start, end, text, words, severity }: ExpectedFinding): string {
  return `${file} ${start}-${end} ${severity ?? ''} ${rule} ${JSON.stringify(text)} ${words}`;
}

function actualLine({ file, ruleId, place, severity, reason, note }: Diagnostic): string {
  return `${file} ${place.start.offset}-${place.end.offset} ${SEVERITY[severity]} ${ruleId}: ${reason} ${note}`;
}
