import { printDate } from '../../core/danish-date.ts';
import type { AnswerCell, Coverage, DemandCoverage, DocumentCell, LeftOut } from '../../coverage/overview.ts';
import type { StateId } from '../../coverage/states.ts';
import { groupLines, groupMark } from './groups.ts';

/** A matrix as it is shown: the same shape for standards × tilbud and for demands × tilbud. */
export interface Grid {
  readonly title: string;
  readonly subtitle: string;
  /** What stands in the first column. */
  readonly rowName: string;
  /** What the second column holds; null when there is none. */
  readonly extraName: string | null;
  readonly columns: readonly { readonly id: string; readonly name: string; readonly short: string }[];
  readonly rows: readonly GridRow[];
  /** What the groups of the lines are, a line for each. */
  readonly groups: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** One line of a matrix. */
export interface GridRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** The group of a standard, how binding a demand is. */
  readonly extra: string;
  /** What is to be known of the line as a whole. */
  readonly note: string;
  readonly cells: readonly GridCell[];
}

/** One cell: its state, how much is answered, and why. */
export interface GridCell {
  readonly state: StateId;
  /** `5/9`; empty where there is nothing to count. */
  readonly count: string;
  /** Demands that are waived with a reason, beside those that are counted. */
  readonly waived: number;
  /** True beside a state that does not say so itself. */
  readonly revisionDue: boolean;
  readonly sameWords: boolean;
  readonly notes: readonly string[];
}

/** Standards × tilbud. */
export function standardsGrid({ authority, today, tilbud, groups, rows, leftOut }: Coverage): Grid {
  return {
    title: `Overblik over retningslinjer – ${authority.name}`,
    subtitle: `Opgjort ${printDate(today)}`,
    rowName: 'Standard',
    extraName: rows.some(({ standard }) => standard?.group != null) ? 'Gruppe' : null,
    columns: tilbud,
    groups: groupLines(
      groups,
      rows.flatMap(({ standard }) => standard ?? []),
    ),
    leftOut,
    rows: rows.map(({ standard, template, cells }) => ({
      id: template?.id ?? standard?.id ?? '',
      number: standard?.number ?? '',
      name: standard?.name ?? template?.title ?? '',
      extra: standard ? groupMark(standard, groups) : '',
      note: rowNote(template),
      cells: cells.map(documentGridCell),
    })),
  };
}

/** Demands × tilbud. */
export function demandsGrid({ authority, today, template, tilbud, rows, leftOut }: DemandCoverage): Grid {
  return {
    title: `${template.title}, version ${template.version}`,
    subtitle: `${authority.name}, opgjort ${printDate(today)}${template.inForce ? '' : '. Skabelonen er ikke i kraft'}`,
    rowName: 'Krav',
    extraName: 'Binding',
    columns: tilbud,
    groups: [],
    leftOut,
    rows: rows.map(({ field, label, obligation, cells }, at) => ({
      id: field === '' ? `felt-${at + 1}` : field,
      number: String(at + 1),
      name: label,
      extra: obligation === 'boer' ? 'bør' : obligation,
      note: field,
      cells: cells.map(answerGridCell),
    })),
  };
}

function rowNote(template: Coverage['rows'][number]['template']): string {
  if (!template) return 'ingen skabelon';
  const name = `${template.id} ${template.version}`;
  if (!template.inForce) return `${name}, ikke i kraft`;
  return template.approved ? name : `${name}, ikke godkendt af regionen`;
}

function documentGridCell(cell: DocumentCell): GridCell {
  const { state, applicable, answered, file, revision, inherited, parts } = cell;
  const waived = parts.fravalgt ?? 0;
  const open = parts.aaben ?? 0;
  const isDue = revision !== null && revision.state !== 'senere';
  return {
    state,
    count: file === null || applicable === 0 ? '' : `${answered}/${applicable}`,
    waived,
    revisionDue: isDue && state !== 'overskredet' && state !== 'snart',
    sameWords: inherited > 0,
    notes: [
      ...cell.notes,
      ...partNotes(cell),
      ...(waived > 0 ? [`${waived} ikke relevant med begrundelse`] : []),
      ...(open > 0 && file !== null ? [`${open} står åbent`] : []),
      ...(inherited > 0 ? [`${inherited} svar er ordret som et andet tilbuds`] : []),
      ...(cell.approval ? [`godkendt ${printDate(cell.approval.date)} af ${cell.approval.role}`] : []),
      ...(revision ? [revisionNote(revision)] : []),
    ],
  };
}

const PARTS: readonly (readonly [StateId, string])[] = [
  ['mangler', 'mangler svar'],
  ['pladsholder', 'med pladsholder'],
  ['kopieret', 'skrevet af efter eksemplet'],
  ['fejl', 'skal rettes'],
  ['beroert', 'berørt af ny version'],
];

function partNotes({ parts }: DocumentCell): readonly string[] {
  return PARTS.flatMap(([state, words]) => (parts[state] ? [`${parts[state]} ${words}`] : []));
}

function revisionNote({ due, state }: NonNullable<DocumentCell['revision']>): string {
  const date = printDate(due);
  if (state === 'overskredet') return `skulle være revideret ${date}`;
  return `næste revision ${date}`;
}

function answerGridCell({ state, notes, sameAs }: AnswerCell): GridCell {
  return {
    state,
    count: '',
    waived: 0,
    revisionDue: false,
    sameWords: sameAs.length > 0,
    notes: [...notes, ...(sameAs.length > 0 ? [`ordret som ${sameAs.join(', ')}`] : [])],
  };
}
