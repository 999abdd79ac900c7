import { printDate } from '../core/danish-date.ts';
import { revisionDue } from '../model/revision-due.ts';
import { scopeOf } from '../model/scope.ts';
import type { ApprovalState } from '../sign/approval-state.ts';
import { changesInWords } from '../sign/changes-in-words.ts';
import { answerCell } from './answer-cell.ts';
import {
  type CellQuestion,
  counted,
  NO_TEMPLATE,
  outside,
  startless,
  unfound,
  unread,
} from './cell-without-answers.ts';
import type { CoverageDocument, CoverageFile, CoverageTemplate } from './coverage-input.ts';
import type { DocumentCell, RevisionDue } from './overview.ts';
import { placedAnswers } from './placed-answers.ts';
import { rankOf, type StateId, stateOf, worst } from './states.ts';

/** Why nothing is known of the answers in a document beyond all limits. */
const TOO_BIG = 'filen er for stor til at blive læst, så svarene kendes ikke; kør »skrivefelt lint«';

/** Parts that say nothing against a document: they are allowed to be so. */
const HARMLESS: ReadonlySet<StateId> = new Set(['aaben', 'fravalgt', 'gaelder-ikke']);

/** Rules about an answer that has no place among the demands. */
const HOMELESS_RULES: ReadonlySet<string> = new Set([
  'skrivefelt-ukendt',
  'skrivefelt-dublet',
  'skrivefelt-gaelder-ikke',
]);

/** The cell of a template and a tilbud, by the files in which it is answered: usually one, sometimes none. Of several the worst speaks. */
export function documentCell(
  question: CellQuestion & {
    readonly files: readonly CoverageFile[];
    /** Paths in the tilbud's folder that nobody could open. */
    readonly closed: readonly string[];
  },
): DocumentCell {
  const { asked, tilbud, files, closed } = question;
  const isWanted = scopeOf(asked.template.front, tilbud).kind !== 'outside';
  const cells = files.flatMap((one) => one.cell() ?? []);
  const [cell] = [...cells].sort((one, other) => rankOf(one.state) - rankOf(other.state));
  if (!isWanted) return outside(cell ?? null, question);
  if (!cell) return asked.inForce ? unfound(question, closed) : NO_TEMPLATE;
  const names = cells.map(({ file }) => `»${file ?? ''}«`).join(' og ');
  return cells.length === 1
    ? cell
    : { ...cell, notes: [`flere filer svarer på det samme: ${names}`, ...cell.notes] };
}

/** The cell of a template and a tilbud, by one document in which the tilbud answers it. */
export function writtenCell(document: CoverageDocument, question: CellQuestion): DocumentCell {
  const { asked, tilbud, configuration, today } = question;
  const { loaded, approval } = document;
  const { front, guideline, template: pinned } = loaded;
  if (loaded.document.excess) {
    const pinnedVersion = loaded.guideline?.pinned.version ?? null;
    return { ...unread(question, TOO_BIG), file: loaded.file, pinned: pinnedVersion };
  }
  const placed = placedAnswers(document, asked.template, tilbud);
  const common = { file: loaded.file, pinned: guideline?.pinned.version ?? null };
  if (!placed.any && approval.kind === 'none') {
    return { ...startless(question), ...common, notes: ['filen er lavet, men der står ingen svar i den'] };
  }
  const valid = approval.kind === 'valid' ? approval.approval : null;
  const revision =
    front &&
    revisionDue({
      front,
      template: pinned?.front ?? asked.template.front,
      configuration,
      approvedOn: valid?.dato ?? null,
      today,
    });
  const phase = phaseOf(document, revision);
  const answers = asked.template.fields.map((field) =>
    answerCell({
      field,
      tilbud,
      document,
      found: placed.of(field),
      isUnread: placed.isUnread(field),
      affected: placed.affected(field),
      phase: phase.answers,
    }),
  );
  const parts = answers.map(({ state }) => state).filter((state) => !HARMLESS.has(state));
  const gone: readonly StateId[] = placed.gone.length > 0 ? ['beroert'] : [];
  const state = worst(phase.document, ...parts, ...gone);
  // Lint's errors are not told of twice: the answers say what is wrong with them.
  const isToldByParts =
    pinned !== null && phase.document === 'fejl' && parts.some((part) => stateOf(part).tone === 'ret');
  const isWaived = parts.length === 0 && answers.some((one) => one.state === 'fravalgt');
  return {
    ...common,
    state: isWaived ? worst(state, 'fravalgt') : state,
    notes: [
      ...(isToldByParts ? [] : phase.notes),
      ...versionNotes(document, asked),
      ...placed.gone,
      ...homelessNotes(document),
      ...forceNotes(asked),
    ],
    ...counted(answers),
    inherited: 0,
    approval: valid && { date: valid.dato, role: valid.rolle },
    revision,
    answers,
  };
}

/** What a document says of itself: the state of the whole, and of those answers that nothing else is to be said of. */
interface Phase {
  readonly document: StateId;
  readonly answers: StateId;
  readonly notes: readonly string[];
}

function phaseOf({ loaded, approval, diagnostics }: CoverageDocument, revision: RevisionDue | null): Phase {
  const { front, template, guideline } = loaded;
  const same = (state: StateId, ...notes: readonly string[]): Phase => ({
    document: state,
    answers: state,
    notes,
  });
  if (front?.status === 'udgaaet') return same('ophoert', 'status er udgaaet');
  if (approval.kind === 'ended') return same('ophoert', `ophørt ${printDate(approval.approval.dato)}`);
  if (!template) {
    return same('fejl', `svarer på version ${guideline?.pinned.version ?? ''}, som ikke findes`);
  }
  if (approval.kind !== 'none' && approval.kind !== 'valid')
    return same('brudt', breakInWords(approval, loaded));
  if (front?.status === 'hoering') return same('kladde', 'i høring');
  if (front?.status !== 'klar') return same('kladde');
  if (approval.kind === 'none') {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (errors === 0) return same('besvaret');
    const count = errors === 1 ? 'én fejl' : `${errors} fejl`;
    return {
      document: 'fejl',
      answers: 'besvaret',
      notes: [`lint finder ${count}, som hindrer godkendelse`],
    };
  }
  if (revision?.state === 'overskredet') return same('overskredet');
  return same(revision?.state === 'snart' ? 'snart' : 'godkendt');
}

function breakInWords(
  approval: Exclude<ApprovalState, { kind: 'none' | 'valid' | 'ended' }>,
  { template }: CoverageDocument['loaded'],
): string {
  if (approval.kind === 'unreadable') return 'filen med godkendelser kan ikke læses';
  const when = `godkendelsen fra ${printDate(approval.approval.dato)}`;
  if (approval.kind === 'invalid') return `${when} kan ikke bruges`;
  return `ændret siden ${when}: ${changesInWords(approval.changes, template)}`;
}

/** Answers that no demand shows, since they stand for none; they hinder an approval all the same. */
function homelessNotes({ diagnostics }: CoverageDocument): readonly string[] {
  const count = diagnostics.filter(
    ({ severity, ruleId }) => severity === 'error' && HOMELESS_RULES.has(ruleId),
  ).length;
  if (count === 0) return [];
  return [
    `${count === 1 ? 'ét svar' : `${count} svar`} hører ikke til noget felt og hindrer godkendelse: flyt det, der gælder, og slet resten`,
  ];
}

function versionNotes({ loaded }: CoverageDocument, { template }: CoverageTemplate): readonly string[] {
  const pinned = loaded.template?.front.version;
  const version = template.front.version;
  return pinned === undefined || pinned === version
    ? []
    : [`svarer på version ${pinned}; den gældende er ${version}`];
}

function forceNotes({ inForce }: CoverageTemplate): readonly string[] {
  return inForce ? [] : ['skabelonen er ikke i kraft'];
}
