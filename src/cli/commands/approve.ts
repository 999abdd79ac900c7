import { printDate } from '../../core/danish-date.ts';
import type { Approval, Meaning } from '../../model/data.ts';
import type { LoadedDocument, Project } from '../../pipeline.ts';
import { sidecarOf } from '../../read/document-place.ts';
import { printable } from '../../report/printable.ts';
import type { ApprovalRequest } from '../../sign/approval-request.ts';
import { approve as signOff } from '../../sign/approve.ts';
import { changesInWords } from '../../sign/changes-in-words.ts';
import { shortDigest } from '../../sign/digest.ts';
import type { Refusal } from '../../sign/refusals.ts';
import { isContent } from '../../sign/template-step.ts';
import { MEANINGS } from '../../sign/words.ts';
import { affectedInWords } from '../../version/change-words.ts';
import { type Command, type CommandContext, type Options, textOption, UsageError } from '../command.ts';
import { selectOne, shownPath } from '../open.ts';
import { tidyFolders } from '../tidy-folders.ts';

/** `approve`: adds an approval to the file of approvals beside a document. */
export const approve: Command = {
  name: 'approve',
  arguments: '<fil>',
  summary: 'Godkender en retningslinje eller en skabelon. Godkendelsen skrives i en fil ved siden af.',
  options: {
    rolle: { value: 'ROLLE', help: 'Rollen, der godkender, som den står i skrivefelt.yaml' },
    navn: { value: 'NAVN', help: 'Personen, der godkender; et udvalg har intet navn' },
    dato: { value: 'DATO', help: 'Dagen for godkendelsen, fx 2026-09-30; i dag, når intet er skrevet' },
    betydning: { value: 'ORD', help: `${Object.keys(MEANINGS).join(', ')}; godkendt, når intet er skrevet` },
    begrundelse: { value: 'TEKST', help: 'Hvorfor; skal skrives ved overfoert' },
    'dry-run': { help: 'Vis, hvad der skal læses, og om der kan godkendes, uden at skrive noget' },
  },
  count: [1, 1],
  run: ([typed = ''], options, context) => {
    const { terminal, host } = context;
    const dry = options['dry-run'] === true;
    const role = textOption(options, 'rolle');
    if (role === undefined || role.trim() === '') {
      throw new UsageError('Skriv, hvem der godkender: --rolle ROLLE, fx --rolle Forstander.');
    }
    const { project, file: path } = selectOne(typed, context);
    const { workspace } = project;
    const document = project.load(path);
    const subject = document && project.subject(document);
    if (!document || !subject) {
      return refuse(typed, [UNREADABLE], context);
    }
    const file = sidecarOf(document.file);
    const read = workspace.read(file);
    if (read.kind === 'outside') return refuse(typed, [outside(file)], context);
    const before = read.kind === 'found' ? read.bytes : null;
    if (!dry) tidyFolders([file], project);
    const outcome = signOff({
      subject,
      request: requestOf(role, options, context),
      sidecar: { file, bytes: before, unopened: project.sidecar(document.file)?.unopened ?? null },
      errors: errorsIn(document, file, project),
      today: context.today,
      templateState: templateState(document, project),
      step: project.templateStep(document),
    });
    if (!outcome.ok) {
      // The refusal of an administrative approval names the fields itself; what is left to say is the demands.
      const from = textOption(options, 'betydning') === 'administrativ-godkendelse' ? 1 : 0;
      return refuse(typed, outcome.refusals, context, readAgain(document, project).slice(from));
    }
    const lines = [...approvedLines(document, outcome.approval, dry), ...readAgain(document, project)];
    if (!dry) host.write(workspace.absolute(file), outcome.bytes, { over: before });
    const written = dry
      ? 'Intet er skrevet (--dry-run).'
      : `Skrev ${shownPath(workspace.absolute(file), context)}`;
    terminal.out(`${[...lines, written].join('\n')}\n`);
    return 0;
  },
};

function requestOf(rolle: string, options: Options, { today }: CommandContext): ApprovalRequest {
  const navn = textOption(options, 'navn');
  const begrundelse = textOption(options, 'begrundelse');
  return {
    rolle,
    dato: textOption(options, 'dato') ?? today,
    betydning: textOption(options, 'betydning') ?? 'godkendt',
    ...(navn === undefined ? {} : { navn }),
    ...(begrundelse === undefined ? {} : { begrundelse }),
  };
}

/**
 * Errors in the document and in the master data that is signed with it. A fault in the approvals themselves does not
 * count: a new approval is what mends it.
 */
function errorsIn({ file, front }: LoadedDocument, sidecar: string, project: Project): number {
  const { workspace } = project;
  const tilbud = front?.niveau === 'lokal' ? workspace.tilbud(front.tilbud) : null;
  const found = [
    ...project.lint([file]),
    ...project.present(tilbud ? workspace.tilbudIn(tilbud.folder).findings : []),
  ];
  return found.filter(
    ({ severity, ruleId, file: at }) =>
      severity === 'error' && at !== sidecar && !ruleId.startsWith('godkendelse-'),
  ).length;
}

function templateState({ level, templateFile }: LoadedDocument, project: Project) {
  const template = level === 'lokal' && templateFile !== null ? project.load(templateFile) : null;
  return template && project.approvalState(template);
}

function approvedLines(
  { template, facts }: LoadedDocument,
  approval: Approval,
  dry: boolean,
): readonly string[] {
  const { version, rolle, navn, betydning, dato, begrundelse, digest } = approval;
  const tilbud = facts?.tilbud?.navn;
  return [
    `${dry ? POSSIBLE[betydning] : DONE[betydning]}: ${template?.front.titel ?? 'dokumentet'}, version ${version}`,
    ...(tilbud === undefined ? [] : [`  Tilbud: ${tilbud}`]),
    `  Rolle: ${navn === undefined ? rolle : `${rolle} ${navn}`}`,
    `  Dato: ${printDate(dato)}`,
    `  Betydning: ${betydning} (${MEANINGS[betydning]})`,
    ...(begrundelse === undefined ? [] : [`  Begrundelse: ${begrundelse}`]),
    `  Fingeraftryk: ${shortDigest(digest)}`,
  ];
}

/** What is not as it was at the last approval: that, and nothing else, has to be read again. */
function readAgain(document: LoadedDocument, project: Project): readonly string[] {
  const state = project.stateToRead(document);
  if (state.kind !== 'broken') return [];
  const words = changesInWords(state.changes, document.template);
  if (!isContent(state, state.changes)) {
    return [`  Hverken svar, krav eller tekst skal læses igen. Ændret siden sidst: ${words}`];
  }
  return [
    `  Skal læses igen, for det er ændret siden sidst: ${words}`,
    ...(project.templateChange(document)?.affected ?? []).map((one) => `    ${affectedInWords(one)}`),
  ];
}

/** What was done, by what the approval means. */
const DONE: Readonly<Record<Meaning, string>> = {
  godkendt: 'Godkendt',
  'administrativ-godkendelse': 'Godkendt administrativt',
  overfoert: 'Overført fra papir',
  ophoert: 'Ophørt',
};

/** What could be done, by what the approval would mean. */
const POSSIBLE: Readonly<Record<Meaning, string>> = {
  godkendt: 'Kan godkendes',
  'administrativ-godkendelse': 'Kan godkendes administrativt',
  overfoert: 'Kan overføres fra papir',
  ophoert: 'Kan ophøre',
};

function refuse(
  path: string,
  refusals: readonly Refusal[],
  { terminal }: CommandContext,
  toRead: readonly string[] = [],
): 1 {
  const lines = [
    ...refusals.flatMap(({ reason, mend }) => [`- ${printable(reason)}`, `  ${mend}`]),
    ...toRead,
  ];
  terminal.err(`»${printable(path)}« er ikke godkendt:\n${lines.join('\n')}\n`);
  return 1;
}

const UNREADABLE: Refusal = {
  reason: 'Hovedet øverst i filen kan ikke læses.',
  mend: 'Kør »skrivefelt lint« på filen, og ret hovedet.',
};

function outside(file: string): Refusal {
  return {
    reason: `Godkendelsesfilen »${printable(file)}« fører ud af arbejdsområdet.`,
    mend: 'Læg filen ved siden af dokumentet.',
  };
}
