import type { Comparison, Coverage, DemandCoverage, LeaderList } from '../../coverage/overview.ts';
import { stateOf } from '../../coverage/states.ts';
import { groupMark } from './groups.ts';
import { joinedNotes } from './joined-notes.ts';
import { TASK_TITLES } from './task-titles.ts';

/** Excel knows UTF-8 by it. */
const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so is a formula to a spreadsheet, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r\n]/;

type Cell = string | number | null;

/**
 * Standards × tilbud, one line for each cell, which is what a pivot table wants. A bare `1.1` or `1.1.0` would become a date, so numbers and versions stand together with names.
 */
export function coverageCsv({ tilbud, rows, groups }: Coverage): string {
  return csv([
    [
      'Standard',
      'Gruppe',
      'Skabelon',
      'Titel',
      'Tilbud-id',
      'Tilbud',
      'Tilstand',
      'Besvaret',
      'Krav der gælder',
      'Ikke relevant',
      'Ordret som andre',
      'Godkendt',
      'Godkendt af',
      'Næste revision',
      'Revision',
      'Svarer på',
      'Fil',
      'Bemærkninger',
    ],
    ...rows.flatMap(({ standard, template, cells }) =>
      cells.map((cell, at): readonly Cell[] => [
        standard ? `${standard.number} ${standard.name}` : 'Uden standard',
        standard && groupMark(standard, groups),
        template && `${template.id}@${template.version}`,
        template?.title ?? null,
        tilbud[at]?.id ?? null,
        tilbud[at]?.name ?? null,
        stateOf(cell.state).label,
        cell.answered,
        cell.applicable,
        cell.parts.fravalgt ?? 0,
        cell.inherited,
        cell.approval?.date ?? null,
        cell.approval?.role ?? null,
        cell.revision?.due ?? null,
        cell.revision?.state ?? null,
        cell.pinned === null ? null : `${template?.id ?? ''}@${cell.pinned}`,
        cell.file,
        joinedNotes(cell.notes),
      ]),
    ),
  ]);
}

/** Demands × tilbud, one line for each cell. */
export function demandsCsv({ template, tilbud, rows }: DemandCoverage): string {
  return csv([
    ['Skabelon', 'Felt', 'Krav', 'Binding', 'Tilbud-id', 'Tilbud', 'Tilstand', 'Bemærkninger', 'Ordret som'],
    ...rows.flatMap(({ field, label, obligation, cells }) =>
      cells.map(({ state, notes, sameAs }, at): readonly Cell[] => [
        `${template.id}@${template.version}`,
        field,
        label,
        obligation,
        tilbud[at]?.id ?? null,
        tilbud[at]?.name ?? null,
        stateOf(state).label,
        joinedNotes(notes),
        sameAs.join('; '),
      ]),
    ),
  ]);
}

/** A leader's list, one line for each thing. */
export function leaderCsv({ tilbud, tasks }: LeaderList): string {
  return csv([
    ['Tilbud', 'Opgave', 'Standard', 'Skabelon', 'Titel', 'Tilstand', 'Hvad', 'Senest', 'Overskredet', 'Fil'],
    ...tasks.map((task): readonly Cell[] => [
      tilbud.name,
      TASK_TITLES[task.kind],
      task.number === '' ? null : `Standard ${task.number}`,
      task.template,
      task.title,
      stateOf(task.state).label,
      joinedNotes(task.what),
      task.due,
      task.late ? 'ja' : 'nej',
      task.file,
    ]),
  ]);
}

/** All answers to one demand, one line for each tilbud. */
export function comparisonCsv({ template, field, rows }: Comparison): string {
  return csv([
    ['Skabelon', 'Felt', 'Krav', 'Tilbud-id', 'Tilbud', 'Tilstand', 'Bemærkninger', 'Ordret som', 'Svar'],
    ...rows.map(({ tilbud, cell, text }): readonly Cell[] => [
      `${template.id}@${template.version}`,
      field.id,
      field.label,
      tilbud.id,
      tilbud.name,
      stateOf(cell.state).label,
      joinedNotes(cell.notes),
      cell.sameAs.join('; '),
      text,
    ]),
  ]);
}

/** Semicolons, because Danish Excel takes a comma for a decimal sign. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('');
}

function quoted(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = (cell ?? '').replace(/(?![\t\r\n])\p{Cc}/gu, '\ufffd');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
