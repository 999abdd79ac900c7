import { BASELINE_FILE, type BaselineEntry, baselineText } from '../../baseline/baseline-file.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { decodeSource } from '../../core/source.ts';
import type { Project } from '../../pipeline.ts';
import { rulebookOf } from '../../rulebook.ts';
import { measured, openBaseline } from '../baseline.ts';
import type { Command, CommandContext } from '../command.ts';
import { checkAhead } from '../look-ahead.ts';
import { select, shownPath } from '../open.ts';
import { DAY_OPTION, selectForFindings } from '../select-for-findings.ts';
import { CREW_OPTION } from '../threads.ts';
import { tidyFolders } from '../tidy-folders.ts';

/** `baseline`: writes down the findings that are there now, so that `lint` tells of new ones only. */
export const baseline: Command = {
  name: 'baseline',
  arguments: '[sti …]',
  summary: `Skriver de fund, der er nu, i ${BASELINE_FILE}, så lint kun melder nye. Kørt igen fjerner den dem, der er rettet.`,
  options: {
    ...DAY_OPTION,
    ...CREW_OPTION,
    tilfoej: { help: 'Læg også nye fund i en grundlinje, der findes' },
    'dry-run': { help: 'Vis, hvad der ville ske, uden at skrive noget' },
  },
  exitCodes: { 0: 'grundlinjen dækker alle fund', 1: 'der er fund, som den ikke dækker' },
  count: [0, Number.POSITIVE_INFINITY],
  run: async (paths, options, context) => {
    const { terminal, host } = context;
    const { project, files, whole, missing } = await selectForFindings(
      (dated) => select(paths, dated),
      (selected) => [selected.project],
      options,
      context,
    );
    const { describe, isUnsuppressible } = rulebookOf(host);
    const before = openBaseline(project);
    await checkAhead(project, files, options, context);
    const found = project.lint(whole ? undefined : files);
    const { fresh, stale, unseen, kept } = measured(found, before ?? [], whole ? null : files, project);
    const isRefused = ({ ruleId }: Diagnostic): boolean => isUnsuppressible(ruleId);
    const fit = fresh.filter((one) => !isRefused(one));
    const refused = fresh.filter(isRefused);
    const added = before === null || options.tilfoej === true ? fit : [];
    const left = added === fit ? [] : fit;
    const after = [...kept, ...added.map((one) => entryOf(one, describe(one.ruleId).summary))];
    const text = baselineText(after);
    const changed = before === null ? after.length > 0 : text !== currentText(project);
    const dry = options['dry-run'] === true;
    const target = project.workspace.absolute(BASELINE_FILE);
    if (!dry) tidyFolders([BASELINE_FILE], project);
    if (changed && !dry) host.write(target, new TextEncoder().encode(text), { over: currentBytes(project) });

    const list = (some: readonly Diagnostic[]): readonly string[] => listed(some, project, context);
    const lines: readonly string[] = [
      ...(stale.length > 0
        ? [`${counted(stale.length)} er rettet og ${dry ? 'ville blive ' : ''}taget ud af grundlinjen.`]
        : []),
      ...(unseen.length > 0
        ? [
            `${counted(unseen.length)} bliver stående, fordi filerne ikke kunne åbnes og læses:`,
            ...filesOf(unseen, project, context),
          ]
        : []),
      ...(added.length > 0
        ? [`${counted(added.length)} ${dry ? 'ville blive' : 'er'} lagt i grundlinjen:`, ...list(added)]
        : []),
      ...(left.length > 0
        ? [`${counted(left.length)} er ikke i grundlinjen. Ret dem, eller kør med --tilfoej:`, ...list(left)]
        : []),
      ...(refused.length > 0
        ? [`${counted(refused.length)} kan ikke stå i en grundlinje og skal rettes:`, ...list(refused)]
        : []),
      changed
        ? dry
          ? 'Intet er skrevet (--dry-run).'
          : `Skrev ${shownPath(target, context)}: ${counted(after.length)}.`
        : before === null
          ? 'Der er ingen grundlinje, og der skal ingen til.'
          : `Grundlinjen er uændret: ${counted(after.length)}.`,
    ];
    terminal.out(`${lines.join('\n')}\n`);
    for (const message of missing) terminal.err(`${message}\n`);
    if (missing.length > 0) return 2;
    return refused.length > 0 || left.some(({ severity }) => severity !== 'info') ? 1 : 0;
  },
};

/** The file as it stands, whatever its line endings: Git may have changed them. */
function currentText(project: Project): string | null {
  const bytes = currentBytes(project);
  return bytes && decodeSource(BASELINE_FILE, bytes).text.replaceAll('\r\n', '\n');
}

function currentBytes({ workspace }: Project): Uint8Array | null {
  const file = workspace.read(BASELINE_FILE);
  return file.kind === 'found' ? file.bytes : null;
}

function entryOf({ fingerprint, file, ruleId, severity }: Diagnostic, what: string): BaselineEntry {
  return { fingerprint, file, rule: ruleId, severity, what };
}

function listed(
  diagnostics: readonly Diagnostic[],
  { workspace }: Project,
  context: CommandContext,
): readonly string[] {
  return diagnostics.map(
    ({ file, place, ruleId }) =>
      `  ${shownPath(workspace.absolute(file), context)}:${place.start.line}  ${ruleId}`,
  );
}

/** The files of some entries, each once. */
function filesOf(
  entries: readonly BaselineEntry[],
  { workspace }: Project,
  context: CommandContext,
): readonly string[] {
  return [...new Set(entries.map(({ file }) => file))].map(
    (file) => `  ${shownPath(workspace.absolute(file), context)}`,
  );
}

function counted(count: number): string {
  return count === 1 ? '1 fund' : `${count} fund`;
}
