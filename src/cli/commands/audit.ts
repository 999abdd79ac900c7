import { auditRanges } from '../../audit/audit-marks.ts';
import { type RefreshedStandard, refreshAudit } from '../../audit/refresh-audit.ts';
import type { Template } from '../../model/template.ts';
import type { LoadedDocument, Project } from '../../pipeline.ts';
import { unifiedDiff } from '../../report/line-diff.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { showPainted } from '../guarded-terminal.ts';
import { select, shownPath } from '../open.ts';
import { tidyFolders } from '../tidy-folders.ts';
import { unknownTemplate } from '../unknown-name.ts';
import { writeOver } from '../write-over.ts';

/** `audit`: writes the checklists of the audit templates anew from the demands of the templates in force. */
export const audit: Command = {
  name: 'audit',
  arguments: '[skabelon]',
  summary:
    'Skriver tjeklisterne i skabelonen til kvalitetsovervågning ud fra kravene i de andre skabeloner. Kun det mellem »<!-- audit: standard -->« og »<!-- audit slut -->« bliver skrevet om.',
  options: { 'dry-run': { help: 'Vis, hvad der ville blive ændret, uden at skrive noget' } },
  count: [0, 1],
  run: (paths, options, context) => {
    const [path] = paths;
    const { project, files } = select(path?.endsWith('.md') ? paths : [], context);
    const chosen = files
      .flatMap((file) => project.load(file) ?? [])
      .filter(({ level, template, document }) => {
        const isNamed = path === undefined || path.endsWith('.md') || template?.front.id === path;
        return level === 'regional' && template !== null && isNamed && auditRanges(document).length > 0;
      });
    if (chosen.length === 0) {
      if (path !== undefined) throw noMark(path, project);
      throw new UsageError(
        'Der er ingen skabelon med mærket »<!-- audit: standard -->«. Skriv mærket på en linje for sig selv der, hvor tjeklisten skal stå.',
      );
    }
    const dry = options['dry-run'] === true;
    if (!dry) tidyFolders(files, project);
    return chosen.map((document) => refreshOne(document, { project, dry, context })).some((ok) => !ok)
      ? 1
      : 0;
  },
};

/** Either there is no such template, or it has no mark. */
function noMark(typed: string, { workspace, load }: Project): UsageError {
  const ids = workspace.templateFiles().flatMap((file) => load(file)?.template?.front.id ?? []);
  if (!typed.endsWith('.md') && !ids.includes(typed)) return unknownTemplate(typed, ids);
  return new UsageError(
    `Skabelonen »${typed}« har ikke mærket »<!-- audit: standard -->«. Skriv det på en linje for sig selv der, hvor tjeklisten skal stå.`,
  );
}

interface Run {
  readonly project: Project;
  readonly dry: boolean;
  readonly context: CommandContext;
}

/** Whether the template now holds a checklist for every standard. */
function refreshOne(document: LoadedDocument, { project, dry, context }: Run): boolean {
  const { terminal } = context;
  const { workspace } = project;
  const shown = shownPath(workspace.absolute(document.file), context);
  if (!document.template) return false;
  const refreshed = refreshAudit({
    audit: document.template,
    standards: workspace.standards().value,
    templatesOf: (standard) => templatesOf(standard, document, project),
    reread: (text) => project.rereadTemplate(document, text),
  });
  if (!refreshed.ok) {
    terminal.err(`»${shown}« er ikke ændret. ${refreshed.reason}\n`);
    return false;
  }
  const { text, changed, unmarked } = refreshed;
  const before = document.document.source.text;
  if (text === before) terminal.out(`${shown}: Tjeklisterne er, som kravene er nu.\n`);
  else {
    terminal.out(`${shown}: ${dry ? 'ville få nye tjeklister' : 'tjeklisterne er skrevet'}\n`);
    terminal.out(changed.flatMap(changedLines).join(''));
    if (dry) {
      showPainted(terminal, unifiedDiff(before, text, { file: shown, colour: terminal.colour }));
      terminal.out('Intet er skrevet (--dry-run).\n');
    } else {
      writeOver(document.file, { before, after: text }, project);
      terminal.out(
        'Læs punkterne igennem, hæv »version«, skriv en linje i »aendringer«, og udgiv med »release«.\n',
      );
    }
  }
  for (const { id, navn } of unmarked) {
    terminal.err(
      `Standarden »${navn}« har ingen tjekliste. Skriv <!-- audit: ${id} --> der, hvor den skal stå.\n`,
    );
  }
  return unmarked.length === 0;
}

/** The templates in force that belong to a standard; the audit template itself asks nothing of the tilbud. */
function templatesOf(standard: string, audit: LoadedDocument, project: Project): readonly Template[] {
  return project.workspace.templateFiles().flatMap((file) => {
    const own = project.load(file)?.template;
    if (!own || file === audit.file || own.front.standard !== standard) return [];
    return project.inForce(own.front.id)?.template ?? [];
  });
}

function changedLines({ standard, added, removed }: RefreshedStandard): readonly string[] {
  return [
    `  ${standard.nummer} ${standard.navn}\n`,
    ...added.map((text) => `    nyt: ${text}\n`),
    ...removed.map((text) => `    væk: ${text}\n`),
  ];
}
