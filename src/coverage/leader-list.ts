import { isBefore } from '../core/date-order.ts';
import type {
  Coverage,
  CoverageRow,
  DocumentCell,
  LeaderList,
  Task,
  TaskKind,
  TilbudHead,
} from './overview.ts';
import { isAsked, type StateId } from './states.ts';

/** Which work a state means for the leader. */
const KINDS: Readonly<Partial<Record<StateId, TaskKind>>> = {
  beroert: 'laes',
  brudt: 'godkend',
  besvaret: 'godkend',
  overskredet: 'revider',
  snart: 'revider',
  fravalgt: 'i-orden',
  godkendt: 'i-orden',
};

const ORDER: readonly TaskKind[] = ['revider', 'godkend', 'laes', 'skriv', 'i-orden'];
/** Answers that somebody has to do something about, and what. */
const TO_DO: Readonly<Partial<Record<StateId, string>>> = {
  mangler: 'mangler svar',
  pladsholder: 'har en pladsholder',
  kopieret: 'er skrevet af efter skabelonen',
  fejl: 'skal rettes',
  beroert: 'er berørt af den nye version',
};

/** What one tilbud has to do, the most pressing first. */
export function leaderList(
  { authority, today, rows, tilbud, leftOut }: Coverage,
  head: TilbudHead,
): LeaderList {
  const at = tilbud.findIndex(({ id }) => id === head.id);
  const tasks = rows.flatMap((row): readonly Task[] => {
    const cell = row.cells[at];
    return cell && isAsked(cell.state) && row.template ? [taskOf(row, cell, today)] : [];
  });
  const place = ({ kind }: Task): number => ORDER.indexOf(kind);
  return {
    authority,
    today,
    tilbud: head,
    leftOut: leftOut.filter((one) => one.tilbud === head.id || one.shared),
    tasks: [...tasks].sort((a, b) => place(a) - place(b) || byDue(a, b)),
  };
}

function taskOf({ standard, template }: CoverageRow, cell: DocumentCell, today: string): Task {
  const toDo = answersToDo(cell);
  const kind = cell.state === 'brudt' && toDo.length > 0 ? 'laes' : (KINDS[cell.state] ?? 'skriv');
  const isRevision = kind === 'revider' || kind === 'i-orden';
  // Nothing tells by when a broken approval must be mended: it is late from the day that it broke.
  const start = cell.state === 'brudt' ? null : (template?.validFrom ?? null);
  const due = isRevision ? (cell.revision?.due ?? null) : start;
  return {
    kind,
    state: cell.state,
    number: standard?.number ?? '',
    template: template?.id ?? '',
    title: template?.title ?? '',
    what: [
      ...cell.notes,
      ...(kind === 'i-orden' ? [] : toDo),
      ...(kind === 'godkend' && template?.approved === false
        ? ['regionen har ikke godkendt skabelonen, som den står; vent med at godkende']
        : []),
      ...(cell.inherited > 0 ? [sameWords(cell)] : []),
      ...(!isRevision && cell.revision?.state === 'overskredet' ? ['datoen for revision er passeret'] : []),
    ],
    due,
    late: due !== null && isBefore(due, today) && kind !== 'i-orden',
    file: cell.file,
  };
}

function answersToDo({ answers, state, applicable, answered }: DocumentCell): readonly string[] {
  if (state === 'ikke-begyndt')
    return [applicable === 1 ? 'ét krav at svare på' : `${applicable} krav at svare på`];
  const groups = Object.entries(TO_DO).flatMap(([wanted, words]) => {
    const labels = answers.filter((one) => one.state === wanted).map(({ label }) => `»${label}«`);
    return labels.length === 0 ? [] : [`${labels.join(', ')} ${words}`];
  });
  return groups.length === 0 && state === 'kladde'
    ? [`${answered} af ${applicable} besvaret; sæt status til klar, når det er færdigt`]
    : groups;
}

function sameWords({ answers }: DocumentCell): string {
  const same = answers.filter(({ sameAs }) => sameAs.length > 0);
  const names = [...new Set(same.flatMap(({ sameAs }) => sameAs))].join(', ');
  const labels = same.map(({ label }) => `»${label}«`).join(', ');
  return `${labels} har ordret samme svar som ${names}`;
}

function byDue(one: Task, other: Task): number {
  const [left, right] = [one.due ?? '9999', other.due ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}
