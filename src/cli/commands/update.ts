import type { LoadedDocument, Project } from '../../pipeline.ts';
import { unifiedDiff } from '../../report/line-diff.ts';
import { affectedInWords } from '../../version/change-words.ts';
import { MARKER_HEADING } from '../../version/tool-text.ts';
import { type Update, type UpdateDone, updateDocument } from '../../version/update-document.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { showPainted } from '../guarded-terminal.ts';
import { select, shownPath } from '../open.ts';
import { tidyFolders } from '../tidy-folders.ts';
import { type Target, updateTargets } from '../update-target.ts';
import { writeOver } from '../write-over.ts';
import { writeProblem } from '../write-problem.ts';

/** `update`: moves local documents to the newest version of their template. */
export const update: Command = {
  name: 'update',
  arguments: '[sti …]',
  summary: 'Flytter lokale retningslinjer til den nyeste version af deres skabelon. Intet svar går tabt.',
  options: {
    'dry-run': { help: 'Vis, hvad der ville blive ændret, uden at skrive noget' },
    fra: { value: 'ID', help: 'Flyt svarene fra denne skabelon til den, der erstatter den' },
    kort: { value: 'FIL', help: 'Sammen med --fra: en fil med linjer »gammelt-id: nyt-id«' },
  },
  count: [0, Number.POSITIVE_INFINITY],
  run: (paths, options, context) => {
    const { terminal } = context;
    const { project, files, missing } = select(paths, context);
    for (const message of missing) terminal.err(`${message}\n`);
    const documents = files.flatMap((file) => project.load(file) ?? []);
    const local = documents.filter(({ level }) => level === 'lokal');
    if (local.length === 0) {
      throw new UsageError(
        'Der er ingen lokale retningslinjer at opdatere. Skriv stien til et tilbuds fil eller mappe.',
      );
    }
    const targets = updateTargets(project, options, context);
    if (!targets.ok) throw new UsageError(targets.message);
    const dry = options['dry-run'] === true;
    if (!dry) tidyFolders(files, project);
    const outcomes = local.map((document) =>
      updateOne(document, document.guideline ? targets.of(document) : UNREADABLE, { project, dry, context }),
    );
    const count = (wanted: Outcome): number => outcomes.filter((one) => one === wanted).length;
    const changed = `${count('changed')} ${dry ? 'ville blive opdateret' : 'opdateret'}`;
    const left = count('refused') + count('unwritten');
    const refused = left > 0 ? `, ${left} kunne ikke opdateres` : '';
    terminal.out(
      `${changed}, ${count('unchanged')} uændret${refused}.${dry ? ' Intet er skrevet (--dry-run).' : ''}\n`,
    );
    if (count('unwritten') > 0) return 2;
    return left > 0 || missing.length > 0 ? 1 : 0;
  },
};

type Outcome = 'changed' | 'unchanged' | 'refused' | 'unwritten';

const UNREADABLE = 'Hovedet øverst i filen kan ikke læses. Kør »skrivefelt lint«, og ret det.';

interface Run {
  readonly project: Project;
  readonly dry: boolean;
  readonly context: CommandContext;
}

function updateOne(document: LoadedDocument, target: Target, { project, dry, context }: Run): Outcome {
  const { terminal } = context;
  const { workspace } = project;
  const shown = shownPath(workspace.absolute(document.file), context);
  if (target === null) return 'unchanged';
  const updated = planned(document, target, project);
  if (!updated.ok) {
    terminal.err(`»${shown}« er ikke opdateret. ${updated.reason}\n`);
    return 'refused';
  }
  const before = document.document.source.text;
  if (updated.text === before) return 'unchanged';
  if (!dry) {
    const problem = writeProblem(() => writeOver(document.file, { before, after: updated.text }, project));
    if (problem !== null) {
      terminal.err(`${problem}\n`);
      return 'unwritten';
    }
  }
  terminal.out(`${shown}: ${updated.step}\n`);
  terminal.out(
    doneInWords(updated.done)
      .map((line) => `  ${line}\n`)
      .join(''),
  );
  if (dry) showPainted(terminal, unifiedDiff(before, updated.text, { file: shown, colour: terminal.colour }));
  return 'changed';
}

type Planned = (Extract<Update, { ok: true }> & { readonly step: string }) | Extract<Update, { ok: false }>;

function planned(document: LoadedDocument, to: Exclude<Target, null>, project: Project): Planned {
  const { guideline, template, facts } = document;
  if (typeof to === 'string' || !guideline)
    return { ok: false, reason: typeof to === 'string' ? to : UNREADABLE };
  if (!facts?.tilbud) return { ok: false, reason: 'Tilbuddet findes ikke. Ret »tilbud« i hovedet.' };
  const { id, version } = guideline.pinned;
  const other = to.front.id === id ? '' : `${to.front.id} `;
  const updated = updateDocument({
    guideline,
    from: template,
    to,
    tilbud: facts.tilbud,
    reread: (text) => project.reread(document, text),
  });
  return updated.ok ? { ...updated, step: `${id} ${version} → ${other}${to.front.version}` } : updated;
}

function doneInWords({
  affected,
  added,
  renamed,
  parked,
  restored,
  draftAgain,
}: UpdateDone): readonly string[] {
  const fresh = new Set(affected.flatMap(({ effect, field }) => (effect === 'ny' ? [field.id] : [])));
  return [
    ...renamed.map(({ from, to }) => `omdøbt: ${from} hedder nu ${to}`),
    ...affected.map((one) => `${one.effect === 'ny' ? 'skriv svar' : 'læs igen'}: ${affectedInWords(one)}`),
    ...added
      .filter(({ id }) => !fresh.has(id))
      .map(({ labelText, id }) => `tomt felt: »${labelText}« (${id})`),
    ...restored.map((id) => `tilbage på plads: svaret ${id}`),
    ...parked.map((id) => `uden felt: svaret ${id} står under »${MARKER_HEADING}« sidst i filen`),
    ...(draftAgain ? ['status er sat til kladde, til nogen har læst det igennem'] : []),
  ];
}
